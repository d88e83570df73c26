package cn.linli.bulletins.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * What a pen or a stamp left on white paper, without the paper: a seal can lie over a name, as it does when it is stamped.
 */
public final class Ink {

    /** Lighter than this is the paper, and the scanner's noise on it. */
    private static final int PAPER = 236;

    private Ink() {}

    /** The picture as PNG whose white has become clear. */
    public static byte[] of(byte[] picture) {
        try {
            BufferedImage given = ImageIO.read(new ByteArrayInputStream(picture));
            if (given == null) {
                throw new IllegalArgumentException("No picture");
            }
            var ink = new BufferedImage(given.getWidth(), given.getHeight(), BufferedImage.TYPE_INT_ARGB);
            for (int y = 0; y < given.getHeight(); y++) {
                for (int x = 0; x < given.getWidth(); x++) {
                    ink.setRGB(x, y, without(given.getRGB(x, y)));
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(ink, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A picture that was just written cannot be read", e);
        }
    }

    /** As clear as the colour is light; on white it looks as before. */
    private static int without(int colour) {
        int red = colour >> 16 & 0xFF;
        int green = colour >> 8 & 0xFF;
        int blue = colour & 0xFF;
        int lightest = Math.min(red, Math.min(green, blue));
        if (lightest >= PAPER) {
            return 0;
        }
        int density = 255 - lightest;
        return density << 24 | full(red, density) << 16 | full(green, density) << 8 | full(blue, density);
    }

    private static int full(int part, int density) {
        return Math.max(0, 255 - (255 - part) * 255 / density);
    }
}
