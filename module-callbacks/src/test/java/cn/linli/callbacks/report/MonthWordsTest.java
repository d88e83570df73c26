package cn.linli.callbacks.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.callbacks.Coverage.By;
import cn.linli.callbacks.Coverage.Line;
import cn.linli.callbacks.Coverage.Scores;
import cn.linli.callbacks.RepairKind;
import cn.linli.kernel.Percent;
import cn.linli.kernel.estate.Estate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The month in words says what the figures say, and nothing where there are none. */
class MonthWordsTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Line NOTHING = line(null, 0, 0);

    private final MonthWords words = new MonthWords(messages());
    private final Map<By, List<Line>> lines = new EnumMap<>(By.class);
    private final List<NotFixed> notFixed = new ArrayList<>();
    private Line before = NOTHING;
    private long waiting;

    @Test
    void aMonthWithoutRepairsSaysSo() {
        waiting = 2;
        assertThat(said()).containsExactly("锦园 2026-11 没有要回访的维修。", "还有 2 处渗漏没有经过暴雨，暴雨过后上门。");
    }

    @Test
    void theTargetIsReachedExactlyOrNot() {
        lines.put(By.KIND, List.of(line("ORDINARY", 10, 7)));
        assertThat(said())
                .contains("锦园 2026-11 应回访 10 户次，已回访 7 ÷ 10 = 70%。", "一般维修电话回访 7 ÷ 10 = 70%，达到 70% 的要求。")
                .noneMatch(sentence -> sentence.contains("上门") || sentence.contains("隐蔽") || sentence.contains("上月"));
        lines.put(By.KIND, List.of(line("ORDINARY", 1000, 699)));
        assertThat(said()).contains("一般维修电话回访 699 ÷ 1000 = 69%，没有达到 70% 的要求。");
    }

    @Test
    void aMissingVisitIsNamedAndThoseWhoOnlyNeedACallAreNotCountedAsVisits() {
        lines.put(
                By.KIND,
                List.of(line("ORDINARY", 5, 0), line("REDONE", 2, 2), line("LEAK", 3, 2), line("CONCEALED", 1, 1)));
        assertThat(said())
                .contains("应上门的（返修 2 户次，渗漏 3 户次）上门 4 ÷ 5 = 80%，还差 1 户次。", "卫生间渗漏、管道堵塞、隐蔽工程回访 1 ÷ 1 = 100%，达到要求。");
        lines.put(By.KIND, List.of(line("REDONE", 2, 2)));
        assertThat(said()).contains("应上门的（返修 2 户次，渗漏 0 户次）都上门了：2 ÷ 2 = 100%。");
    }

    @Test
    void notReachedRefusedLateAndRunningStandApart() {
        lines.put(By.KIND, List.of(new Line("ORDINARY", 9, 5, 3, 1, 1, 2, 0, new Scores(20, 20, 20))));
        assertThat(said()).contains("已回访的有 2 户次迟了。", "未联系上 1 户次，不愿回访 1 户次，都不算已回访。", "还有 2 户次没有到期。", "回访的业主都说修好了。");
    }

    @Test
    void whatMayStillBeReachedIsNotCalledMissed() {
        lines.put(
                By.KIND,
                List.of(running("ORDINARY", 5, 2, 3), running("LEAK", 2, 1, 1), running("CONCEALED", 1, 0, 1)));
        assertThat(said())
                .contains(
                        "一般维修电话回访 2 ÷ 5 = 40%，要求 70%，还有没到期的。",
                        "应上门的（返修 0 户次，渗漏 2 户次）上门 1 ÷ 2 = 50%，还差 1 户次，还没到期。", "卫生间渗漏、管道堵塞、隐蔽工程回访 0 ÷ 1 = 0%，还有没到期的。")
                .noneMatch(sentence -> sentence.contains("没有达到"));
        lines.put(By.KIND, List.of(line("REDONE", 2, 1), running("LEAK", 2, 1, 1)));
        assertThat(said()).contains("应上门的（返修 2 户次，渗漏 2 户次）上门 2 ÷ 4 = 50%，还差 2 户次。");
    }

    @Test
    void scoresAreMeansOfThoseAskedAndTheLowestTradeIsNamedOnlyWhereSomeWereAsked() {
        lines.put(By.KIND, List.of(new Line("ORDINARY", 9, 7, 7, 0, 0, 0, 2, new Scores(35, 28, 23))));
        lines.put(
                By.TRADE,
                List.of(
                        new Line("MASONRY", 4, 3, 3, 0, 0, 0, 1, new Scores(12, 12, 8)),
                        new Line("DRAINS", 4, 3, 3, 0, 0, 0, 1, new Scores(12, 12, 14)),
                        new Line("OTHER", 1, 1, 1, 0, 0, 0, 0, new Scores(1, 1, 1))));
        notFixed.add(bad(null));
        notFixed.add(bad(Instant.EPOCH));
        assertThat(said())
                .contains(
                        "7 位业主评分：态度 5.00，守时 4.00，质量 3.29。",
                        "质量评分最低的工种是土建防水，2.67 分（3 户次）。",
                        "业主说没修好的 2 ÷ 7 = 28%，其中 1 处已经返修。");
    }

    @Test
    void theMonthBeforeIsSetBesideIt() {
        lines.put(By.KIND, List.of(line("ORDINARY", 10, 8)));
        before = line(null, 10, 6);
        assertThat(said()).contains("比上月高 20 个百分点，上月 6 ÷ 10 = 60%。");
        before = line(null, 10, 9);
        assertThat(said()).contains("比上月低 10 个百分点，上月 9 ÷ 10 = 90%。");
        before = line(null, 5, 4);
        assertThat(said()).contains("和上月相当，上月 4 ÷ 5 = 80%。");
    }

    @Test
    void itSpeaksEnglishToo() {
        lines.put(By.KIND, List.of(line("ORDINARY", 10, 7)));
        assertThat(words.of(estate(), report(), Locale.ENGLISH))
                .contains("At Jin Garden in 2026-11, 10 owners were to be asked; asked: 7 ÷ 10 = 70%.");
    }

    private List<String> said() {
        return words.of(estate(), report(), Locale.SIMPLIFIED_CHINESE);
    }

    private MonthReport report() {
        Map<RepairKind, Percent> targets = new EnumMap<>(RepairKind.class);
        for (RepairKind kind : RepairKind.values()) {
            targets.put(kind, kind.getStandard().target());
        }
        return new MonthReport(MONTH, lines, targets, before, notFixed, waiting);
    }

    private static Line line(@Nullable String kind, long repaired, long asked) {
        return new Line(kind, repaired, asked, asked, 0, 0, 0, 0, new Scores(asked * 5, asked * 5, asked * 5));
    }

    private static Line running(String kind, long repaired, long asked, long running) {
        return new Line(kind, repaired, asked, asked, 0, 0, running, 0, new Scores(asked * 5, asked * 5, asked * 5));
    }

    private static NotFixed bad(@Nullable Instant redone) {
        return new NotFixed(UUID.randomUUID(), RepairKind.ORDINARY, "3-1-1201", "漏水", "李师傅", "还在滴", redone, null);
    }

    private static Estate estate() {
        return new Estate(
                "jin",
                new Estate.Details(
                        "锦园",
                        "Jin Garden",
                        "上海",
                        ZoneId.of("Asia/Shanghai"),
                        LocalDate.of(2019, 6, 1),
                        new Estate.ServiceHours(LocalTime.of(8, 30), LocalTime.of(18, 0)),
                        "021-5555 0000"));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.callbacks");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
