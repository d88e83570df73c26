package cn.linli.kernel.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A file as it will be stored, and what is known of it as a picture.
 *
 * @param width of the stored pixels, before they are turned by {@code orientation}
 * @param orientation how the pixels are to be turned for showing, 1 to 8 as EXIF counts
 */
record Picture(
        byte[] bytes, @Nullable Integer width, @Nullable Integer height, int orientation) {

    /** More than any telephone takes; a header that claims more is there to hurt whoever opens the file. */
    private static final long MOST_PIXELS = 250_000_000L;

    static final int UPRIGHT = 1;

    static Picture of(byte[] bytes, long width, long height, int orientation) {
        if (width <= 0 || height <= 0) {
            throw Unfit.damaged();
        }
        if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw Unfit.tooManyPixels(width, height);
        }
        return new Picture(bytes, (int) width, (int) height, orientation);
    }

    static Picture none(byte[] bytes) {
        return new Picture(bytes, null, null, UPRIGHT);
    }

    @Nullable
    Integer shownWidth() {
        return liesOnItsSide() ? height : width;
    }

    @Nullable
    Integer shownHeight() {
        return liesOnItsSide() ? width : height;
    }

    long pixels() {
        return width == null || height == null ? 0 : (long) width * height;
    }

    boolean liesOnItsSide() {
        return orientation >= 5;
    }
}
