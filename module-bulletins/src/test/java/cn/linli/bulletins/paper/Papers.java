package cn.linli.bulletins.paper;

import cn.linli.bulletins.paper.Sheet.Signing;
import cn.linli.web.qr.QrCode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sheets, and the press that prints them, without the program around it. */
public final class Papers {

    public static final Press PRESS = new Press(templates(), new PaperFonts());

    static final String PICTURE = "01990000-0000-7000-8000-000000000001";

    private Papers() {}

    static ElectronicSeal seal(Path data) {
        return new ElectronicSeal(new CompanyKey(data, "", ""));
    }

    static Sheet sheet(String body) {
        Map<String, byte[]> pictures = new HashMap<>();
        pictures.put(
                Sheet.QR,
                QrCode.of("https://linli.example.com/p/jinyuan/documents/1").png(8));
        pictures.put(Sheet.SIGNATURE, Ink.of(drawn(420, 180, Color.BLACK, false)));
        pictures.put(Sheet.SEAL, Ink.of(drawn(400, 400, new Color(200, 20, 30), true)));
        pictures.put(PICTURE, drawn(900, 600, new Color(20, 120, 60), true));
        return new Sheet(
                "清溪物业服务有限公司",
                "锦园一期",
                "通知",
                "2026 年第 4 季度 · 第 2 版",
                "关于外墙清洗的通知",
                body,
                new Signing("孙经理", ZonedDateTime.parse("2026-11-22T09:05:00+08:00[Asia/Shanghai]")),
                "https://linli.example.com/p/jinyuan/documents/01990000-0000-7000-8000-000000000002",
                pictures);
    }

    public static byte[] drawn(int width, int height, Color colour, boolean round) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(12));
        if (round) {
            pen.drawOval(15, 15, width - 30, height - 30);
        } else {
            pen.drawLine(20, height - 30, width / 2, 30);
            pen.drawLine(width / 2, 30, width - 20, height - 40);
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    public static String text(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pages(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return pdf.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/bulletins-paper");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
