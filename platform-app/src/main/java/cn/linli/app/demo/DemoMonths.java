package cn.linli.app.demo;

import cn.linli.bulletins.DocumentKind;
import cn.linli.feedback.MonthlySummaries;
import cn.linli.feedback.MonthlySummary;
import cn.linli.feedback.Topic;
import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Verdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;

/** What each month brings: the reply to common concerns on the board, and the signed summary of opinions. */
@RequiredArgsConstructor
final class DemoMonths {

    private static final Pattern CONCERN = Pattern.compile("<td>([^<]*?)（([^<]*)</td><td></td><td></td>");

    /** By topic: why, what was done, what is done from now on. */
    private static final Map<String, MonthlySummaries.Words> WORDS = Map.of(
            "SECURITY", new MonthlySummaries.Words("夜班门岗只有一人，交接时无人值守", "夜班加派一人，错峰交接", "领班每周两次夜间抽查，记入值守记录"),
            "CLEANING", new MonthlySummaries.Words("周末保洁排班偏少，清运不及时", "周末增加一班，下午加清一次", "每日拍照上传清洁点位，主管抽查"),
            "GREENING", new MonthlySummaries.Words("修剪周期过长，浇水设备老化", "本月完成集中修剪，更换喷头", "按季节排修剪计划并公示"),
            "FACILITIES", new MonthlySummaries.Words("部分灯具和门禁超过使用年限", "更换损坏灯具，检修门禁", "每月巡检一次，备足易损件"),
            "REPAIR", new MonthlySummaries.Words("维修预约集中，配件等待时间长", "增加一名维修工，错开预约时段", "常用配件建立安全库存"),
            "PARKING", new MonthlySummaries.Words("晚高峰车位紧张，访客车占用固定车位", "重新划线，访客车引导到西侧", "每晚巡查车位，违停当晚联系车主"),
            "SERVICE_ATTITUDE", new MonthlySummaries.Words("高峰时段前台人手不足，解释不够耐心", "高峰增加一人，当面致歉", "每月一次服务礼仪培训和情景演练"));

    private static final MonthlySummaries.Words OTHER =
            new MonthlySummaries.Words("责任分工不清，回应不及时", "明确到人，三天内答复", "纳入每周例会跟踪");

    private final DemoDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;
    private final DemoPapers papers;
    private final Random random;

    void plan(LocalDate first, LocalDate last) {
        for (YearMonth month = YearMonth.from(first);
                month.isBefore(YearMonth.from(last));
                month = month.plusMonths(1)) {
            LocalDate end = month.atEndOfMonth();
            // Once in a while somebody is late, as everywhere.
            reply(month, (random.nextInt(12) == 0 ? end.plusDays(2) : end.minusDays(1)).atTime(16, 20));
            summary(month, end.minusDays(1), random.nextInt(14) == 0 ? end.plusDays(1) : end);
        }
    }

    private void reply(YearMonth month, LocalDateTime at) {
        String title = month.getYear() + "年" + month.getMonthValue() + "月共性问题答复";
        papers.reply(
                month.toString(),
                title,
                () -> answered(desk.firstWords().of(place.estate(), DocumentKind.REPLY, month.toString()), month),
                at);
    }

    /** Fills in measure and date behind each concern. */
    private String answered(String draft, YearMonth month) {
        Map<String, String> measures = desk.topics().all().stream()
                .collect(Collectors.toMap(
                        Topic::getName,
                        topic -> WORDS.getOrDefault(topic.getCode(), OTHER).correction()));
        return CONCERN.matcher(draft)
                .replaceAll(row -> Matcher.quoteReplacement("<td>" + row.group(1) + "（" + row.group(2) + "</td><td>"
                        + measures.getOrDefault(row.group(1), OTHER.correction()) + "。</td><td>"
                        + (month.plusMonths(1).getMonthValue()) + "月15日</td>"));
    }

    private void summary(YearMonth month, LocalDate written, LocalDate signed) {
        Actor lead = place.crew().lead();
        Actor manager = place.crew().manager();
        // Of every topic: until the evening another one may come to the front.
        stage.at(
                written.atTime(15, 5),
                lead,
                () -> desk.summaries()
                        .write(
                                place.estate(),
                                month,
                                desk.topics().all().stream()
                                        .collect(Collectors.toMap(
                                                Topic::getCode, topic -> WORDS.getOrDefault(topic.getCode(), OTHER))),
                                lead));
        stage.at(written.atTime(17, 10), lead, () -> desk.summaries().submit(place.estate(), month, lead));
        stage.at(signed.atTime(9, 40), manager, () -> {
            UUID head = Objects.requireNonNull(
                            desk.summaries().of(place.estate(), month).head())
                    .getId();
            UUID asked = desk.approvals()
                    .pendingFor(MonthlySummary.SUBJECT, head.toString())
                    .get(0)
                    .id();
            desk.approvals().decide(place.id(), asked, manager, Verdict.YES, null);
        });
    }
}
