package cn.linli.kernel;

/**
 * A share as two counts. It is compared exactly; a percentage is made of it only for showing.
 */
public record Share(long part, long whole) {

    public Share {
        if (part < 0 || whole < 0 || part > whole) {
            throw new IllegalArgumentException("Not a share: " + part + " of " + whole);
        }
    }

    public static Share of(long part, long whole) {
        return new Share(part, whole);
    }

    /** No cases: there is no figure, and never 100 %. */
    public boolean isEmpty() {
        return whole == 0;
    }

    public boolean reaches(Percent target) {
        return !isEmpty() && part * 100 >= target.value() * whole;
    }

    /** Percentage for showing, rounded down so that a missed target is never shown as reached; 0 where there are no cases. */
    public int percent() {
        return isEmpty() ? 0 : (int) (part * 100 / whole);
    }
}
