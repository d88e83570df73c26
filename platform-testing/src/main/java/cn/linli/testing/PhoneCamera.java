package cn.linli.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads a QR code as a phone does that is held over a sheet: it takes pictures from nearer and farther until one is clear. A
 * single picture of a faultless code is misread now and then, about one in 150.
 */
public final class PhoneCamera {

    private static final int[] DOTS_PER_INCH = {100, 125, 150, 200, 300};

    private PhoneCamera() {}

    /** A sheet of paper, drawn as sharply as it is asked for. */
    @FunctionalInterface
    public interface Sheet {
        BufferedImage at(int dotsPerInch) throws IOException;
    }

    /** What the code in the upper right corner says; fails where no picture shows one. */
    public static String reads(Sheet sheet) throws IOException {
        for (int dots : DOTS_PER_INCH) {
            Optional<String> said = upperRight(sheet.at(dots));
            if (said.isPresent()) {
                return said.get();
            }
        }
        throw new AssertionError("No phone reads this code");
    }

    private static Optional<String> upperRight(BufferedImage sheet) {
        BufferedImage corner =
                sheet.getSubimage(sheet.getWidth() * 7 / 10, 0, sheet.getWidth() * 3 / 10, sheet.getHeight() / 4);
        int[] dots = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), dots);
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)))
                    .getText());
        } catch (ReaderException unclear) {
            return Optional.empty();
        }
    }
}
