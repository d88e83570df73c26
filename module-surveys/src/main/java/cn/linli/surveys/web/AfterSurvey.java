package cn.linli.surveys.web;

import cn.linli.bulletins.Document;
import cn.linli.surveys.LowArea;
import cn.linli.surveys.measures.MeasureState;
import cn.linli.surveys.measures.SurveyMeasure;
import cn.linli.surveys.promises.LetterReading;
import cn.linli.surveys.promises.SurveyDeliveries;
import cn.linli.surveys.remarks.RemarkLists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a round after its closing, as its page shows it.
 *
 * @param counted whether its low areas are known, so that measures can be planned
 * @param subjects what more than one owner wrote about
 * @param letter none before it is drafted
 * @param delivery none before quality has table and letter
 */
record AfterSurvey(
        boolean counted,
        RemarkLists.Counts remarks,
        List<Subject> subjects,
        List<Low> low,
        List<Line> measures,
        @Nullable Letter letter,
        SurveyDeliveries.@Nullable Delivery delivery) {

    /**
     * A low area, and how many measures answer it.
     *
     * @param about what the form of a measure calls it
     */
    record Low(LowArea area, String about, long measures) {}

    /** A frequent subject of the comments, and how many measures answer it. */
    record Subject(String name, int count, String about, long measures) {}

    /** A measure as the page lists it. */
    record Line(SurveyMeasure measure, MeasureState state, boolean overdue) {}

    /**
     * The public letter.
     *
     * @param reading of the edition that stands; none before somebody read it
     * @param writable whether its words can be written anew now
     * @param waits whether it waits for this person's reading
     */
    record Letter(
            Document document,
            List<LetterReading> readings,
            @Nullable LetterReading reading,
            boolean writable,
            boolean waits) {}

    /** Low areas that nobody does anything about yet. */
    public long lacking() {
        return low.stream().filter(one -> one.measures() == 0).count();
    }

    public long promised() {
        return measures.stream().filter(one -> one.measure().isPromised()).count();
    }

    public long verified() {
        return measures.stream()
                .filter(one -> one.state() == MeasureState.VERIFIED)
                .count();
    }
}
