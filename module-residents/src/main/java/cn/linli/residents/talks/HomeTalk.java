package cn.linli.residents.talks;

import cn.linli.kernel.Refused;
import cn.linli.residents.Needed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk at a home, as it was entered: it stays as it is.
 *
 * @param week for which it counts; none where it counts for none
 */
public record HomeTalk(
        UUID id, UUID household, String home, @Nullable UUID week, Words words, String by) {

    /** What the records say of it: the journal, the notices. */
    public static final String SUBJECT = "homeTalk";

    /**
     * What was asked, said and promised, with whom and when.
     */
    public record Words(
            LocalDate on,
            String reached,
            String asked,
            String said,
            @Nullable String promised) {

        static final int LONGEST_NAME = 60;
        static final int LONGEST_WORDS = 1000;
        static final int LONGEST_PROMISE = 500;

        public Words {
            reached = Needed.words(reached, LONGEST_NAME, "homeTalk.needed.reached", "reached");
            asked = Needed.words(asked, LONGEST_WORDS, "homeTalk.needed.asked", "asked");
            said = Needed.words(said, LONGEST_WORDS, "homeTalk.needed.said", "said");
            promised = promised == null || promised.isBlank() ? null : promised.strip();
            if (promised != null && promised.length() > LONGEST_PROMISE) {
                throw Refused.because("residents.tooLong", LONGEST_PROMISE).at("promised");
            }
        }
    }
}
