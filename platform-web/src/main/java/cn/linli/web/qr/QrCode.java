package cn.linli.web.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as one path of an SVG, without colours or styles of its own.
 *
 * @param size width and height in modules, with the quiet margin of four modules that readers need on every side
 * @param path the dark modules, row by row
 */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

    /** A code that is still read when a quarter of its area is scratched or wet. */
    public static QrCode of(String text) {
        ByteMatrix modules = encode(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y) == 1) {
                    end++;
                }
                if (end > x) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(end - x)
                            .append("v1h-")
                            .append(end - x)
                            .append('z');
                }
                x = end + 1;
            }
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds " + text.length() + " characters", tooLong);
        }
    }

    public String viewBox() {
        return "0 0 " + size + " " + size;
    }
}
