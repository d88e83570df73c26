package cn.linli.app.demo;

import cn.linli.bulletins.Body;
import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Issue;
import cn.linli.bulletins.IssueScope;
import cn.linli.bulletins.Way;
import cn.linli.bulletins.Wording;
import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.calendar.Quarter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** What an office puts before its owners: a bulletin each quarter, notices between them, and what is still on its way. */
final class DemoPapers {

    private final DemoDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;
    private final Random random;

    DemoPapers(DemoDesk desk, DemoStage stage, DemoPlace place, LocalDate today, Random random) {
        this.desk = desk;
        this.stage = stage;
        this.place = place;
        this.today = today;
        this.random = random;
    }

    void plan(LocalDate first) {
        Actor manager = place.crew().manager();
        byte[] signature = signature();
        stage.at(
                first.atTime(9, 5),
                manager,
                () -> desk.signatures().keep("签名.png", new ByteArrayInputStream(signature), manager));
        Paper last = null;
        for (LocalDate day = first.withDayOfMonth(1); day.isBefore(today.minusMonths(2)); day = day.plusMonths(3)) {
            LocalDate ready = Quarter.of(day).lastDay().minusDays(9);
            if (ready.isAfter(first) && ready.isBefore(today.minusDays(20))) {
                Paper bulletin = bulletin(ready);
                publish(bulletin, ready.plusDays(4).atTime(10, 20));
                if (last != null) {
                    archive(last, ready.plusDays(5).atTime(9, 40));
                }
                last = bulletin;
            }
        }
        notices();
        leak();
        onTheirWay();
    }

    private Paper bulletin(LocalDate ready) {
        String period = Quarter.of(ready).code();
        Wording words = Wording.of(
                DemoBulletin.title(ready), DemoBulletin.text(place.plan().name(), ready, random));
        return drafted(DocumentKind.BULLETIN, period, words, place.crew().lead(), ready.atTime(16, 10));
    }

    private void notices() {
        Paper water = notice(
                "停水通知",
                "<p>各位业主：</p><p>接自来水公司通知，因管网检修，11月18日（周三）9:00至17:00小区停水。请提前储水，恢复供水后先放一放水龙头里的浑水。</p>"
                        + "<p>楼下设了应急取水点，行动不便的住户请致电物业，我们送水上门。</p>",
                -9);
        publish(water, at(-8, 14, 0));
        handOut(water);
        Paper lift = notice(
                "电梯年检安排",
                "<p>各位业主：</p><p>本月进行电梯年度检验，检验时每部电梯停用约两小时，同单元另一部照常运行。</p><table><tbody>"
                        + "<tr><th>楼栋</th><th>日期</th><th>时间</th></tr><tr><td>1栋、2栋</td><td>11月11日</td><td>9:00–11:00</td></tr>"
                        + "<tr><td>3栋、4栋</td><td>11月12日</td><td>9:00–11:00</td></tr></tbody></table>",
                -18);
        publish(lift, at(-17, 14, 0));
        stage.at(
                at(-14, 15, 10),
                place.crew().manager(),
                () -> desk.documents()
                        .withdraw(
                                place.id(),
                                lift.id(),
                                "检验单位改期，新的安排另行公示。",
                                place.crew().manager()));
    }

    /** On a board, into most of the letter boxes of the first building, and to the doors of a unit. */
    private void handOut(Paper paper) {
        Actor by = place.crew().frontDesk();
        stage.at(at(-8, 15, 20), by, () -> desk.issues().post(place.id(), paper.id(), "1栋大堂公告栏", by));
        stage.at(at(-8, 15, 30), by, () -> plan(paper, Way.LETTER_BOX, Set.of("1"), Set.of()));
        stage.at(at(-8, 15, 40), by, () -> plan(paper, Way.DOOR, Set.of(), Set.of("2-1")));
        stage.at(
                at(-8, 15, 50),
                by,
                () -> desk.messages()
                        .send(place.id(), paper.id(), new IssueScope(Set.of("1"), Set.of(), Set.of(), null), by));
        stage.at(at(-8, 17, 10), by, () -> {
            List<UUID> boxes = desk.issues().lines(place.id(), paper.id(), 1, true, null, 200).stream()
                    .filter(line -> line.way() == Way.LETTER_BOX)
                    .map(Issue::id)
                    .toList();
            desk.issues().putIntoBoxes(place.id(), paper.id(), boxes.subList(0, boxes.size() * 3 / 4), by);
        });
    }

    private void plan(Paper paper, Way way, Set<String> buildings, Set<String> units) {
        desk.issues().plan(place.id(), paper.id(), way, new IssueScope(buildings, units, Set.of(), null));
    }

    /** With a photograph of the works. */
    private void leak() {
        Actor by = place.crew().frontDesk();
        Paper paper = new Paper(by, new AtomicReference<>());
        stage.at(at(-13, 10, 30), by, () -> {
            UUID photo = desk.evidence()
                    .keepPicture(
                            place.id(),
                            "渗水.png",
                            Objects.requireNonNull(DemoPapers.class.getResourceAsStream("/demo/leak.png")),
                            by)
                    .getId();
            String body = "<p>各位业主：</p><p>地下车库 B1 层东侧顶板渗水已完成注浆堵漏，正在观察，预计一周后恢复涂层。</p><p><img src=\""
                    + Body.picture(place.estate().getCode(), photo)
                    + "\" alt=\"车库顶板的渗水痕迹\"></p><p>维修期间请把车停到西侧临时车位。</p>";
            paper.known()
                    .set(desk.documents()
                            .draft(place.id(), DocumentKind.NOTICE, null, false, Wording.of("地下车库渗水维修进展", body), by));
        });
        publish(paper, at(-12, 14, 0));
    }

    /** A month's reply, drafted on its day from what came in until then. */
    void reply(String period, String title, Supplier<String> body, LocalDateTime at) {
        Actor lead = place.crew().lead();
        Paper paper = new Paper(lead, new AtomicReference<>());
        stage.at(
                at.minusHours(23),
                lead,
                () -> paper.known()
                        .set(desk.documents()
                                .draft(
                                        place.id(),
                                        DocumentKind.REPLY,
                                        period,
                                        false,
                                        Wording.of(title, body.get()),
                                        lead)));
        publish(paper, at);
    }

    private void onTheirWay() {
        LocalDate thisQuarter = today.plusDays(30);
        String period = Quarter.of(today).code();
        drafted(
                DocumentKind.BULLETIN,
                period,
                Wording.of(DemoBulletin.title(thisQuarter), DemoBulletin.unfinished()),
                place.crew().lead(),
                at(-3, 11, 20));
        String title = "冬季用电和消防安全提示";
        Paper winter = notice(title, "<p>各位业主：</p><p>天气转冷，电动车不要推进电梯和楼道。</p>", -3);
        submit(winter, at(-3, 11, 0));
        answer(winter, at(-2, 9, 10), Verdict.NO, "再写上取暖器和消防通道，分条列出。");
        Actor front = place.crew().frontDesk();
        Wording again = Wording.of(
                title,
                "<p>各位业主：</p><p>天气转冷，请注意：</p><ul><li>电动车不要推进电梯和楼道，充电请到车棚。</li><li>取暖器离开窗帘和沙发，人走断电。</li>"
                        + "<li>楼道和消防通道不堆放物品。</li></ul><p>发现隐患请拨打物业电话，我们二十四小时有人值守。</p>");
        stage.at(at(-2, 14, 30), front, () -> desk.documents().write(place.id(), winter.id(), again, false, front));
        submit(winter, at(-1, 9, 15));
        Paper fees = drafted(
                DocumentKind.LETTER,
                null,
                Wording.of("关于地下车库照明改造致业主的公开信", "<p>各位业主：</p><p>近两个月有多位业主反映地下车库灯光昏暗。我们检查了全部灯具，决定分两批更换为感应灯。</p>"),
                place.crew().frontDesk(),
                at(-6, 10, 0));
        submit(fees, at(-5, 9, 0));
        answer(fees, at(-4, 17, 30), Verdict.NO, "请写明两批改造的日期和费用来源，再送审。");
    }

    private Paper notice(String title, String body, int day) {
        return drafted(
                DocumentKind.NOTICE, null, Wording.of(title, body), place.crew().frontDesk(), at(day, 10, 30));
    }

    private Paper drafted(DocumentKind kind, @Nullable String period, Wording words, Actor by, LocalDateTime at) {
        Paper paper = new Paper(by, new AtomicReference<>());
        stage.at(at, by, () -> paper.known().set(desk.documents().draft(place.id(), kind, period, false, words, by)));
        return paper;
    }

    private void submit(Paper paper, LocalDateTime at) {
        stage.at(at, paper.by(), () -> desk.documents().submit(place.id(), paper.id(), paper.by()));
    }

    private void answer(Paper paper, LocalDateTime at, Verdict verdict, @Nullable String note) {
        Actor manager = place.crew().manager();
        stage.at(at, manager, () -> {
            UUID asked = desk.approvals()
                    .pendingFor(Document.SUBJECT, paper.id().toString())
                    .get(0)
                    .id();
            desk.approvals().decide(place.id(), asked, manager, verdict, note);
        });
    }

    /** From the desk to the board within a day. */
    private void publish(Paper paper, LocalDateTime at) {
        Actor manager = place.crew().manager();
        submit(paper, at.minusHours(22));
        answer(paper, at.minusHours(2), Verdict.YES, null);
        stage.at(at.minusHours(1), manager, () -> desk.documents().sign(place.id(), paper.id(), manager));
        stage.at(
                at,
                place.crew().lead(),
                () -> desk.documents()
                        .publish(place.id(), paper.id(), place.crew().lead()));
    }

    private void archive(Paper paper, LocalDateTime at) {
        Actor lead = place.crew().lead();
        stage.at(at, lead, () -> desk.documents().archive(place.id(), paper.id(), lead));
    }

    private LocalDateTime at(int days, int hour, int minute) {
        return today.plusDays(days).atTime(hour, minute);
    }

    /** A stroke of the pen, as everybody's own. */
    private byte[] signature() {
        BufferedImage paper = new BufferedImage(480, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.setColor(new Color(0x10, 0x18, 0x20));
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D stroke = new Path2D.Double();
        stroke.moveTo(40, 90);
        for (int x = 40; x < 400; x += 60) {
            stroke.curveTo(
                    x + 15, 20 + random.nextInt(60), x + 40, 90 + random.nextInt(50), x + 60, 60 + random.nextInt(40));
        }
        pen.draw(stroke);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(paper, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A document whose id is known once its day has come. */
    private record Paper(Actor by, AtomicReference<UUID> known) {

        UUID id() {
            return Objects.requireNonNull(known.get());
        }
    }
}
