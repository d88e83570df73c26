package cn.linli.app.demo;

import cn.linli.bulletins.Body;
import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Photograph.Consent;
import cn.linli.bulletins.Wording;
import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Verdict;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import lombok.RequiredArgsConstructor;

/** An album of moments, drawn and not photographed: nobody of the demo was ever in front of a camera. */
@RequiredArgsConstructor
final class DemoAlbum {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;

    private final DemoDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;

    private record Moment(String caption, Consent consent, String people, Consumer<Graphics2D> drawing) {}

    void plan() {
        Actor lead = place.crew().lead();
        Actor manager = place.crew().manager();
        AtomicReference<UUID> album = new AtomicReference<>();
        stage.at(at(-31, 15, 0), lead, () -> album.set(drafted(lead)));
        stage.at(at(-31, 16, 0), lead, () -> desk.documents().submit(place.id(), album.get(), lead));
        stage.at(at(-30, 9, 30), manager, () -> {
            UUID asked = desk.approvals()
                    .pendingFor(Document.SUBJECT, album.get().toString())
                    .get(0)
                    .id();
            desk.approvals().decide(place.id(), asked, manager, Verdict.YES, null);
        });
        stage.at(at(-30, 9, 40), manager, () -> desk.documents().sign(place.id(), album.get(), manager));
        stage.at(at(-30, 10, 0), lead, () -> desk.documents().publish(place.id(), album.get(), lead));
    }

    private UUID drafted(Actor by) {
        List<Moment> moments = List.of(
                new Moment("重阳节，志愿者给独居老人送来灯笼", Consent.ALL, "周奶奶、志愿者小陈", DemoAlbum::lanterns),
                new Moment("清晨六点，保洁员把银杏叶扫成一个圆", Consent.NOBODY, "", DemoAlbum::leaves),
                new Moment("下雨天，保安撑伞送放学的孩子进楼", Consent.ALL, "保安老吴、孩子的妈妈", DemoAlbum::umbrella),
                new Moment("凉亭里新添的棋桌", Consent.NOBODY, "", DemoAlbum::chess));
        StringBuilder body = new StringBuilder("<p>这个秋天，小区里有许多让人心里一暖的时刻。谢谢每一位愿意出现在照片里的邻居。</p>");
        List<UUID> files = new ArrayList<>();
        for (Moment moment : moments) {
            UUID file = desk.evidence()
                    .keepPicture(place.id(), moment.caption() + ".png", new ByteArrayInputStream(drawn(moment)), by)
                    .getId();
            files.add(file);
            body.append("<p><img src=\"")
                    .append(Body.picture(place.estate().getCode(), file))
                    .append("\" alt=\"")
                    .append(moment.caption())
                    .append("\"></p>");
        }
        UUID album = desk.documents()
                .draft(place.id(), DocumentKind.ALBUM, null, false, Wording.of("秋天里的感动瞬间", body.toString()), by);
        for (int i = 0; i < files.size(); i++) {
            Moment moment = moments.get(i);
            desk.photographs().mark(place.id(), album, files.get(i), moment.consent(), moment.people(), by);
        }
        return album;
    }

    private static byte[] drawn(Moment moment) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        moment.drawing().accept(pen);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void lanterns(Graphics2D pen) {
        sky(pen, 0x1d2a4d, 0x6b3f5e);
        for (int i = 0; i < 5; i++) {
            int x = 90 + i * 170;
            int y = 180 + (i % 2) * 120;
            pen.setColor(new Color(0xd9a441));
            pen.fillRect(x + 56, 0, 4, y);
            pen.setColor(new Color(0xc8352b));
            pen.fillOval(x, y, 116, 140);
            pen.setColor(new Color(0xf6c667));
            pen.fillRect(x + 34, y - 8, 48, 14);
            pen.fillRect(x + 34, y + 134, 48, 14);
        }
    }

    private static void leaves(Graphics2D pen) {
        sky(pen, 0xf3e7cf, 0xd8c7a0);
        pen.setColor(new Color(0x8a7d68));
        pen.fillRect(0, 420, WIDTH, 300);
        for (int i = 0; i < 150; i++) {
            double turn = i * 2.399963;
            double away = 12 * Math.sqrt(i);
            pen.setColor(i % 3 == 0 ? new Color(0xe0a82e) : new Color(0xf1c84b));
            pen.fillOval((int) (480 + 1.6 * away * Math.cos(turn)), (int) (560 + 0.7 * away * Math.sin(turn)), 30, 20);
        }
    }

    private static void umbrella(Graphics2D pen) {
        sky(pen, 0x7f95a6, 0xb9c6cf);
        pen.setColor(new Color(0xdfe7ec));
        for (int i = 0; i < 90; i++) {
            int x = i * 53 % WIDTH;
            int y = i * 97 % HEIGHT;
            pen.drawLine(x, y, x - 10, y + 34);
        }
        pen.setColor(new Color(0x0d5c55));
        pen.fillArc(300, 180, 380, 360, 0, 180);
        pen.setColor(new Color(0x3b4a4f));
        pen.fillRect(486, 180, 8, 400);
        pen.setColor(new Color(0x2f4a78));
        pen.fillRoundRect(400, 420, 80, 210, 40, 40);
        pen.setColor(new Color(0xd8703a));
        pen.fillRoundRect(530, 500, 56, 130, 30, 30);
    }

    private static void chess(Graphics2D pen) {
        sky(pen, 0xcfe3d4, 0x9fbf9f);
        pen.setColor(new Color(0xb98a55));
        pen.fillRoundRect(220, 150, 520, 460, 24, 24);
        pen.setColor(new Color(0x5a3d1e));
        for (int i = 0; i <= 8; i++) {
            pen.drawLine(260 + i * 55, 190, 260 + i * 55, 570);
            pen.drawLine(260, 190 + i * 47, 700, 190 + i * 47);
        }
        for (int i = 0; i < 12; i++) {
            pen.setColor(i % 2 == 0 ? new Color(0xf4e8d0) : new Color(0x8d2f24));
            pen.fillOval(242 + i * 5 % 9 * 55, 172 + i * 7 % 9 * 47, 38, 38);
        }
    }

    private static void sky(Graphics2D pen, int above, int below) {
        pen.setPaint(new GradientPaint(0, 0, new Color(above), 0, HEIGHT, new Color(below)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private LocalDateTime at(int days, int hour, int minute) {
        return today.plusDays(days).atTime(hour, minute);
    }
}
