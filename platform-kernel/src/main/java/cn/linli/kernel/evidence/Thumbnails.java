package cn.linli.kernel.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes pictures smaller, for lists and for paper: upright JPEG of at most so many pixels on the longer side. Reads only
 * every n-th pixel, so that a photograph of 60 megapixels does not become 240 megabytes of memory.
 */
final class Thumbnails {

    static final int EDGE = 320;

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
    private static final float QUALITY = 0.8f;

    /** Above these a picture is kept without a thumbnail. The WebP reader holds the whole picture in memory. */
    private static final long MOST_PIXELS = 70_000_000L;

    private static final long MOST_WEBP_PIXELS = 20_000_000L;

    private Thumbnails() {}

    /** None for kinds that cannot be decoded here, for pictures too large, and for those that turn out to be broken. */
    static Optional<byte[]> of(Picture picture, FileType type) {
        return of(picture, type, EDGE);
    }

    /** The same, of at most so many pixels in length. */
    static Optional<byte[]> of(Picture picture, FileType type, int edge) {
        if (picture.pixels() == 0 || picture.pixels() > mostPixels(type)) {
            return Optional.empty();
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.name());
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * edge));
            param.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(jpeg(small(reader.read(0, param), picture.orientation(), edge)));
        } catch (IOException | RuntimeException e) {
            LOG.info("A {} file cannot be made smaller: {}", type, e.toString());
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static long mostPixels(FileType type) {
        return switch (type) {
            case JPEG, PNG -> MOST_PIXELS;
            case WEBP -> MOST_WEBP_PIXELS;
            case HEIC, PDF, XLSX -> 0;
        };
    }

    private static BufferedImage small(BufferedImage image, int orientation, int edge) {
        double scale = Math.min(1, (double) edge / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean onItsSide = orientation >= 5;
        var small =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, small.getWidth(), small.getHeight());
        graphics.transform(upright(orientation, width, height));
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    /** Columns of the matrix: where one step to the right and one step down lead in the upright picture. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
