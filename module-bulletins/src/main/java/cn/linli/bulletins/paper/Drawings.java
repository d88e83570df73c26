package cn.linli.bulletins.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The plots of a paper: lines, boxes, circles and figures of our own SVG, drawn so that they stay sharp in any size. It knows no links,
 * no scripts and no styles, so that a drawing can bring nothing else with it.
 */
final class Drawings implements SVGDrawer {

    /** From the upper left: how wide and how high, in the drawing's own measure. */
    private static final Pattern VIEW = Pattern.compile("0 0 ([1-9][0-9]{0,3}) ([1-9][0-9]{0,3})");

    private final TrueTypeFont font;

    Drawings(TrueTypeFont font) {
        this.font = font;
    }

    @Override
    public SVGImage buildSVGImage(
            Element drawing, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        Matcher view = VIEW.matcher(drawing.getAttribute(drawing.hasAttribute("viewBox") ? "viewBox" : "viewbox"));
        boolean sized = view.matches();
        double across = sized ? Double.parseDouble(view.group(1)) : 1;
        double down = sized ? Double.parseDouble(view.group(2)) : 1;
        // As wide as the style says; as wide as the drawing counts where it says nothing.
        double wide = width > 0 ? width / dotsPerPixel : across;
        double high = height > 0 ? height / dotsPerPixel : wide * down / across;
        return new Drawing(drawing, wide / across, high / down, wide, high, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}

    private final class Drawing implements SVGImage {

        private final Element drawing;
        private final double scaleX;
        private final double scaleY;
        private final double width;
        private final double height;
        private final double dotsPerPixel;

        /** Measured in pixels; the renderer lays out in dots. */
        Drawing(Element drawing, double scaleX, double scaleY, double width, double height, double dotsPerPixel) {
            this.drawing = drawing;
            this.scaleX = scaleX;
            this.scaleY = scaleY;
            this.width = width;
            this.height = height;
            this.dotsPerPixel = dotsPerPixel;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, graphics -> {
                graphics.scale(scaleX, scaleY);
                NodeList parts = drawing.getElementsByTagName("*");
                for (int i = 0; i < parts.getLength(); i++) {
                    Node part = parts.item(i);
                    draw(graphics, (Element) part);
                }
            });
        }

        private void draw(Graphics2D graphics, Element part) {
            Shape shape = shape(part);
            if (shape == null) {
                return;
            }
            String fill = part.getAttribute("fill");
            if (!fill.isEmpty() && !fill.equals("none")) {
                graphics.setColor(Color.decode(fill));
                graphics.fill(shape);
            }
            String stroke = part.getAttribute("stroke");
            if (!stroke.isEmpty()) {
                graphics.setColor(Color.decode(stroke));
                graphics.setStroke(new BasicStroke((float) number(part, "stroke-width", 1)));
                graphics.draw(shape);
            }
        }

        private @Nullable Shape shape(Element part) {
            return switch (part.getTagName()) {
                case "rect" ->
                    new Rectangle2D.Double(
                            number(part, "x", 0),
                            number(part, "y", 0),
                            number(part, "width", 0),
                            number(part, "height", 0));
                case "line" ->
                    new Line2D.Double(
                            number(part, "x1", 0), number(part, "y1", 0), number(part, "x2", 0), number(part, "y2", 0));
                case "circle" -> circle(number(part, "cx", 0), number(part, "cy", 0), number(part, "r", 1));
                case "polyline" -> polyline(part.getAttribute("points"));
                case "text" -> text(part);
                default -> null;
            };
        }
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape polyline(String points) {
        Path2D path = new Path2D.Double();
        for (String point : points.strip().split("\\s+")) {
            String[] place = point.split(",");
            if (path.getCurrentPoint() == null) {
                path.moveTo(Double.parseDouble(place[0]), Double.parseDouble(place[1]));
            } else {
                path.lineTo(Double.parseDouble(place[0]), Double.parseDouble(place[1]));
            }
        }
        return path;
    }

    /** The outlines of the paper's own typeface: what a drawing says stands in words in the table below it, where it can be searched. */
    private Shape text(Element part) {
        try {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double size = number(part, "font-size", 4) / font.getUnitsPerEm();
            int[] characters = part.getTextContent()
                    .strip()
                    .codePoints()
                    .map(glyphs::getGlyphId)
                    .toArray();
            double width = 0;
            Path2D words = new Path2D.Double(Path2D.WIND_NON_ZERO);
            for (int glyph : characters) {
                GlyphData outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(width, 0);
                    words.append(outline.getPath().getPathIterator(place), false);
                }
                width += font.getAdvanceWidth(glyph);
            }
            double before = switch (part.getAttribute("text-anchor")) {
                case "middle" -> width / 2;
                case "end" -> width;
                default -> 0;
            };
            AffineTransform place = AffineTransform.getTranslateInstance(number(part, "x", 0), number(part, "y", 0));
            place.scale(size, -size);
            place.translate(-before, 0);
            return place.createTransformedShape(words);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own font cannot be read", e);
        }
    }

    private static double number(Element part, String attribute, double otherwise) {
        String text = part.getAttribute(attribute);
        return text.isEmpty() ? otherwise : Double.parseDouble(text);
    }
}
