package cn.linli.app.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture of a room with people in it, as nobody's: drawn, because no photograph of anybody belongs into a demo. */
final class DemoHall {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final Color[] CLOTHES = {
        new Color(0x35, 0x5c, 0x7d),
        new Color(0x6c, 0x5b, 0x7b),
        new Color(0xc0, 0x6c, 0x84),
        new Color(0x2a, 0x6f, 0x5e),
        new Color(0x8a, 0x6d, 0x3b),
        new Color(0x4a, 0x4e, 0x69)
    };

    private DemoHall() {}

    /** Seen from behind: a screen at the front, and rows of people. */
    static byte[] picture(Random random) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xf4, 0xef, 0xe4), 0, HEIGHT, new Color(0xd9, 0xcf, 0xbc)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xb9, 0x2b, 0x2b));
        pen.fillRect(120, 40, WIDTH - 240, 46);
        pen.setColor(Color.WHITE);
        pen.fillRect(300, 110, 360, 190);
        pen.setColor(new Color(0x9b, 0xb8, 0xb3));
        for (int bar = 0; bar < 5; bar++) {
            int height = 30 + random.nextInt(110);
            pen.fillRect(340 + bar * 60, 280 - height, 36, height);
        }
        for (int row = 0; row < 4; row++) {
            int size = 44 + row * 14;
            int seats = 10 - row;
            int gap = WIDTH / (seats + 1);
            for (int seat = 1; seat <= seats; seat++) {
                if (random.nextInt(10) > 1) {
                    person(pen, seat * gap - size / 2 + random.nextInt(12), 320 + row * 80, size, random);
                }
            }
        }
        pen.dispose();
        return png(picture);
    }

    private static void person(Graphics2D pen, int x, int y, int size, Random random) {
        pen.setColor(CLOTHES[random.nextInt(CLOTHES.length)]);
        pen.fillRoundRect(x - size / 3, y + size * 2 / 3, size * 5 / 3, size * 2, size, size);
        pen.setColor(random.nextInt(4) == 0 ? new Color(0x9a, 0x96, 0x90) : new Color(0x2b, 0x26, 0x22));
        pen.fillOval(x, y, size, size);
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
