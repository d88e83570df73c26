package cn.linli.surveys.counting;

/**
 * One building: how many homes its frame has, and how many of them answered.
 *
 * @param sums over those who answered; a sheet that has nothing to say about the items adds nothing
 */
record Stratum(long homes, long answered, Sums sums) {

    Stratum {
        if (answered > homes || sums.units() > answered) {
            throw new IllegalArgumentException(
                    sums.units() + " of " + answered + " sheets of " + homes + " homes cannot be");
        }
    }

    boolean isFullCount() {
        return answered == homes;
    }

    /** How many homes one sheet stands for. */
    double weight() {
        return (double) homes / answered;
    }

    /**
     * What the building adds to the variance of the total of z = y − r·x (Cochran 1977, 5.6). Where one home alone answered its
     * distance from the mean of all takes the place of a variance that one home cannot have.
     */
    double variance(double r) {
        if (isFullCount()) {
            return 0;
        }
        double left = 1 - (double) answered / homes;
        if (answered == 1) {
            return left * homes * homes * sums.squares(r);
        }
        double mean = sums.residual(r) / answered;
        double spread = Math.max(0, (sums.squares(r) - answered * mean * mean) / (answered - 1));
        return left * homes * homes * spread / answered;
    }
}
