package cn.linli.bulletins;

import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.estate.Estate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What another room can tell owners about a quarter in numbers; each contributes a bean, and the draft of the bulletin is
 * filled in with what they say.
 */
public interface QuarterFigures {

    /** Tables in the order in which they belong; nothing where the quarter has nothing to tell. */
    List<Table> of(Estate estate, Quarter quarter, Locale language);

    /**
     * One table of a bulletin, which is drawn as bars as well.
     *
     * @param title what is counted
     * @param source where the numbers come from, in words that an owner understands
     * @param rows the values, the first of which is drawn
     */
    record Table(String title, String source, List<Row> rows) {}

    /**
     * @param value a count
     * @param beside what else belongs to the count, such as {@code 18 ÷ 20}; none where the count says it all
     */
    record Row(String name, long value, @Nullable String beside) {}
}
