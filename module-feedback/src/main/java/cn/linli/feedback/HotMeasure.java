package cn.linli.feedback;

import cn.linli.bulletins.Hand;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Subject;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** What one person does about a hot problem until a day, and what shows that it was done. */
@Entity
@Table(name = "ticket_hot_measure")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class HotMeasure {

    static final String SUBJECT = "hot-measure";

    private static final int LONGEST = 300;
    private static final int LONGEST_WORDS = 1000;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID problemId;

    private String what;
    private UUID responsibleId;
    private LocalDate due;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "done_by"))
    @AttributeOverride(name = "name", column = @Column(name = "done_name"))
    @AttributeOverride(name = "at", column = @Column(name = "done_at"))
    private @Nullable Hand done;

    private @Nullable String doneWords;
    private @Nullable UUID doneFile;

    HotMeasure(UUID problemId, String what, UUID responsible, LocalDate due, LocalDate today) {
        if (what.isBlank() || what.strip().length() > LONGEST) {
            throw Refused.because("feedback.hot.measure", LONGEST).at("what");
        }
        if (due.isBefore(today)) {
            throw Refused.because("feedback.hot.due.past").at("due");
        }
        this.id = Ids.next();
        this.problemId = problemId;
        this.what = what.strip();
        this.responsibleId = responsible;
        this.due = due;
    }

    Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    public boolean isDone() {
        return done != null;
    }

    void complete(String words, UUID file, Actor by, Instant at) {
        Refused.unless(done == null, "feedback.hot.measureDone");
        Refused.unless(by.is(responsibleId), "feedback.hot.notYours");
        if (words.isBlank() || words.strip().length() > LONGEST_WORDS) {
            throw Refused.because("feedback.hot.words", LONGEST_WORDS).at("words");
        }
        this.done = new Hand(by.staffId(), by.name(), at);
        this.doneWords = words.strip();
        this.doneFile = file;
    }
}
