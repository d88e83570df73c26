package cn.linli.app.demo;

import cn.linli.callbacks.NewRepair;
import cn.linli.callbacks.Rainfall;
import cn.linli.callbacks.Rainstorm;
import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.RepairSource;
import cn.linli.callbacks.Trade;
import cn.linli.kernel.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Repairs that no ticket brought. Leaks are repaired in spring, and the first rainstorm of the season shows whether they hold; two of each
 * estate still wait for rain, and yesterday's waits for a supervisor. What was repaired yesterday is to be asked about today.
 */
final class DemoRepairs {

    private static final int LEAKS_A_YEAR = 6;
    private static final List<String> LEAKS =
            List.of("主卧窗台渗水，重打密封胶", "阳台外墙渗水，修补防水层", "顶层楼板漏水，补做防水", "次卧墙角返潮渗水，注浆处理", "客厅窗框漏雨，更换胶条");
    private static final List<String> WORKERS = List.of("李师傅", "周师傅", "宏达防水工程队");

    private final DemoCallDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;
    private final Random random;

    DemoRepairs(DemoCallDesk desk, DemoStage stage, DemoPlace place, LocalDate today, Random random) {
        this.desk = desk;
        this.stage = stage;
        this.place = place;
        this.today = today;
        this.random = random;
    }

    void plan() {
        for (int year : List.of(2025, 2026)) {
            for (int n = 0; n < LEAKS_A_YEAR; n++) {
                leak(LocalDate.of(year, 5, 26).plusDays(5L * n), year + "-" + (n + 1));
            }
            rain(LocalDate.of(year, 7, 3), "63.5");
            confirmation(LocalDate.of(year, 7, 3));
        }
        leak(today.minusDays(9), "W-9");
        leak(today.minusDays(3), "W-3");
        rain(today.minusDays(1), "52.0");
        LocalDateTime yesterday = today.minusDays(1).atTime(16, 5);
        repaired(yesterday, "W-11", RepairKind.ORDINARY, Trade.PLUMBING_ELECTRIC, "厨房水龙头漏水，换了阀芯", null);
        repaired(yesterday, "W-12", RepairKind.ORDINARY, Trade.FITTINGS, "入户门锁卡滞，换了锁芯", null);
        repaired(yesterday, "W-13", RepairKind.CONCEALED, Trade.DRAINS, "卫生间地漏返水，疏通了管道", null);
    }

    private void leak(LocalDate day, String number) {
        String what = LEAKS.get(random.nextInt(LEAKS.size()));
        repaired(day.atTime(15, random.nextInt(60)), number, RepairKind.LEAK, Trade.MASONRY, what, day.plusYears(5));
    }

    private void repaired(
            LocalDateTime at,
            String number,
            RepairKind kind,
            Trade trade,
            String what,
            @Nullable LocalDate warrantyUntil) {
        DemoHome home = place.anyHome(random);
        String worker = WORKERS.get(random.nextInt(WORKERS.size()));
        Actor by = place.crew().frontDesk();
        NewRepair repair = new NewRepair(
                RepairSource.HAND,
                number,
                kind,
                trade,
                home.id(),
                what,
                null,
                worker,
                at.atZone(place.estate().getZone()).toInstant(),
                warrantyUntil,
                null,
                null);
        stage.at(at, by, () -> desk.repairs().take(place.id(), repair, by));
    }

    private void rain(LocalDate day, String millimetres) {
        Rainfall fall = new Rainfall(
                day.minusDays(1).atTime(21, 0).atZone(place.estate().getZone()).toInstant(),
                day.atTime(7, 30).atZone(place.estate().getZone()).toInstant(),
                new BigDecimal(millimetres),
                place.estate().getCity() + "市气象台");
        Actor frontDesk = place.crew().frontDesk();
        stage.at(day.atTime(8, 40), frontDesk, () -> desk.rainstorms().record(List.of(place.id()), fall, frontDesk));
    }

    private void confirmation(LocalDate day) {
        Actor supervisor = place.crew().supervisor();
        stage.at(
                day.atTime(9, 20),
                supervisor,
                () -> desk.rainstorms().latest(place.id()).stream()
                        .filter(Rainstorm::isProposed)
                        .map(Rainstorm::getId)
                        .toList()
                        .forEach(rain -> desk.rainstorms().confirm(place.id(), rain, supervisor)));
    }
}
