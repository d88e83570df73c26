package cn.linli.surveys.counting;

/** Where the true value lies, at 95 % confidence. */
public record Interval(double low, double high) {

    static Interval point(double value) {
        return new Interval(value, value);
    }

    Interval within(double least, double most) {
        return new Interval(Math.max(least, low), Math.min(most, high));
    }
}
