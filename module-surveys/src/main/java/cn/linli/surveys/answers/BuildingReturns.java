package cn.linli.surveys.answers;

/**
 * What came back from one building, or from the whole round.
 *
 * @param building empty for the whole round
 * @param issued handed out and not left out
 * @param byLink sheets that came by the link
 * @param keyed sheets that were keyed in from paper
 * @param coupons homes whose paper came back
 * @param excused papers that came back and cannot be keyed, each with a reason
 */
public record BuildingReturns(String building, int issued, int byLink, int keyed, int coupons, int excused) {

    /** What counts (SUR-6): answers, and not coupons. */
    public int returned() {
        return byLink + keyed;
    }

    /** Papers that came back and are neither keyed nor excused. */
    public int waiting() {
        return coupons - keyed - excused;
    }

    BuildingReturns and(BuildingReturns other) {
        return new BuildingReturns(
                "",
                issued + other.issued,
                byLink + other.byLink,
                keyed + other.keyed,
                coupons + other.coupons,
                excused + other.excused);
    }
}
