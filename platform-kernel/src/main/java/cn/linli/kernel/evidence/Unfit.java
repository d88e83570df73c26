package cn.linli.kernel.evidence;

import cn.linli.kernel.Refused;

/**
 * The refusals of files that cannot be kept.
 */
final class Unfit {

    private Unfit() {}

    static Refused notAccepted() {
        return Refused.because("evidence.notAccepted");
    }

    static Refused noPicture() {
        return Refused.because("evidence.noPicture");
    }

    /** Nothing here decodes it, so that it could be kept as proof and never be printed. */
    static Refused notPrintable() {
        return Refused.because("evidence.heicNotPrintable");
    }

    static Refused damaged() {
        return Refused.because("evidence.damaged");
    }

    static Refused twoInOne() {
        return Refused.because("evidence.twoInOne");
    }

    static Refused tooManyPixels(long width, long height) {
        return Refused.because("evidence.tooManyPixels", width, height);
    }

    static Refused tooLarge(long megabytes) {
        return Refused.because("evidence.tooLarge", megabytes);
    }

    static Refused empty() {
        return Refused.because("evidence.empty");
    }
}
