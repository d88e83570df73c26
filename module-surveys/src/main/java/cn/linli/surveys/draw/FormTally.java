package cn.linli.surveys.draw;

import java.util.Collection;

/**
 * How far the forms of a building have got, or of a whole round.
 *
 * @param building empty for the whole round
 * @param frame eligible homes when the draw was made
 * @param allotted how many of them the first draw took: the building's share
 * @param drawn with those drawn later
 * @param issued handed out and not excluded
 * @param answeredByLink of those issued
 * @param answeredOnPaper of those issued: coupons that came back
 */
public record FormTally(
        String building,
        int frame,
        int allotted,
        int drawn,
        int excluded,
        int issued,
        int answeredByLink,
        int answeredOnPaper) {

    /** Drawn, and neither handed out nor excluded. */
    public int open() {
        return drawn - excluded - issued;
    }

    public int answered() {
        return answeredByLink + answeredOnPaper;
    }

    /** Of the whole round. */
    public static FormTally sum(Collection<FormTally> buildings) {
        return buildings.stream().reduce(none(), FormTally::and);
    }

    private FormTally and(FormTally other) {
        return new FormTally(
                "",
                frame + other.frame,
                allotted + other.allotted,
                drawn + other.drawn,
                excluded + other.excluded,
                issued + other.issued,
                answeredByLink + other.answeredByLink,
                answeredOnPaper + other.answeredOnPaper);
    }

    private static FormTally none() {
        return new FormTally("", 0, 0, 0, 0, 0, 0, 0);
    }
}
