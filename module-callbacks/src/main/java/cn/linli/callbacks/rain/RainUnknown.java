package cn.linli.callbacks.rain;

import lombok.Getter;

/** A source cannot say how much it rained, and this is why. */
@Getter
public class RainUnknown extends Exception {

    private final Why why;

    RainUnknown(Why why, String what) {
        super(what);
        this.why = why;
    }

    /** Why a source does not say. */
    public enum Why {
        /** No answer, or none in time. */
        UNREACHABLE,
        /** The key is wrong, or its account is not paid. */
        NOT_ADMITTED,
        /** Asked too often. */
        TOO_OFTEN,
        /** An answer that cannot be read. */
        UNREADABLE,
        /** The source knows no such city. */
        NO_SUCH_CITY,
        /** The source has no figures of that day, or not of all of it. */
        NO_FIGURES;

        /** Whether it would say as little of any other city. */
        boolean isEverywhere() {
            return this == UNREACHABLE || this == NOT_ADMITTED || this == TOO_OFTEN;
        }
    }
}
