package cn.linli.web.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A QR code as one path of an SVG, without colours or styles of its own.
 *
 * @param size width and height in modules, with the quiet margin of four modules that readers need on every side
 * @param path the dark modules, row by row
 */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

    /** A row's dark modules that lie side by side, as the path names them. */
    private static final Pattern RUNS = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v");

    /** Dark modules that lie side by side in a row. */
    public record Run(int x, int y, int length) {}

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

    /** The same as a picture, for paper that shows no SVG: so many pixels for each module, black on white. */
    public byte[] png(int pixels) {
        BufferedImage picture = new BufferedImage(size * pixels, size * pixels, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D ink = picture.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        ink.setColor(Color.BLACK);
        runs().forEach(run -> ink.fillRect(run.x() * pixels, run.y() * pixels, run.length() * pixels, pixels));
        ink.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return png.toByteArray();
    }

    /** The dark modules, for whoever draws them by hand. */
    public List<Run> runs() {
        return RUNS.matcher(path)
                .results()
                .map(run -> new Run(
                        Integer.parseInt(run.group(1)), Integer.parseInt(run.group(2)), Integer.parseInt(run.group(3))))
                .toList();
    }

    public String viewBox() {
        return "0 0 " + size + " " + size;
    }
}
