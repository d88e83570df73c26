package cn.linli.surveys.counting;

/**
 * What is added up over the sheets of one building, for a ratio y ÷ x: of a sheet, x is how many of the items it answers, and y is how
 * many of these are satisfied, or the sum of their scores. The sums of products are all that a variance needs.
 *
 * @param units sheets that answer at least one of the items
 */
record Sums(long units, long x, long y, long xx, long xy, long yy) {

    static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

    /** Of one item: each sheet answers it once or not at all. */
    static Sums ofItem(long valid, long satisfied) {
        return new Sums(valid, valid, satisfied, valid, satisfied, satisfied);
    }

    /** The sum of z = y − r·x over the sheets. */
    double residual(double r) {
        return y - r * x;
    }

    /** The sum of z². */
    double squares(double r) {
        return Math.max(0, yy - 2 * r * xy + r * r * xx);
    }
}
