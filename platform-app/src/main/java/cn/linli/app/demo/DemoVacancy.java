package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.residents.Households;
import cn.linli.residents.vacancy.OccupancyWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * Customer service checks the occupancy table each week, now and then a day too late; of some empty homes somebody has asked when they
 * will be lived in. The week of the visitor waits.
 */
@RequiredArgsConstructor
final class DemoVacancy {

    private static final List<String> NOTES = List.of("和管家对过，没有改动。", "一户已经开始装修，表里已改。", "两户出租，已补登记。");

    private final DemoCareDesk desk;
    private final Households households;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;
    private final Random random;

    /** What owners said, counted in days from the visitor's morning. */
    private record Said(@Nullable Integer inDays, String reason) {}

    private static final List<Said> OUTLOOKS = List.of(
            new Said(18, "等孩子放寒假再搬。"),
            new Said(75, "过了春节再搬，家具已经订好。"),
            new Said(-6, "本来说月中搬，还差一张床。"),
            new Said(null, "买来给孩子以后住，暂时不装修。"));

    void plan(LocalDate first) {
        Actor lead = place.crew().lead();
        LocalDate monday = first.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        for (; monday.isBefore(today); monday = monday.plusWeeks(1)) {
            int late = random.nextInt(100) < 5 ? 2 : 0;
            LocalDateTime at = monday.plusDays(1 + late).atTime(11, 5 + random.nextInt(40));
            String note = random.nextInt(4) == 0 ? NOTES.get(random.nextInt(NOTES.size())) : null;
            if (at.toLocalDate().isBefore(today)) {
                stage.at(at, lead, () -> check(note, lead));
            }
        }
        for (int i = 0; i < OUTLOOKS.size(); i++) {
            Said said = OUTLOOKS.get(i);
            int which = i;
            stage.at(today.minusDays(12L - i).atTime(15, 20), lead, () -> ask(which, said));
        }
    }

    private void check(@Nullable String note, Actor lead) {
        desk.weeks().latest(place.id(), 0, 1).stream()
                .filter(week -> !week.isConfirmed())
                .map(OccupancyWeek::id)
                .forEach(week -> desk.weeks().confirm(place.id(), week, note, lead));
    }

    private void ask(int which, Said said) {
        place.homes().stream()
                .filter(home ->
                        !households.of(place.id(), home.id()).occupancy().isLivedIn())
                .skip(which + 3L)
                .findFirst()
                .ifPresent(home -> desk.outlooks()
                        .enter(
                                place.id(),
                                home.id(),
                                said.inDays() == null ? null : today.plusDays(said.inDays()),
                                said.reason(),
                                place.crew().butlerOf(home.building())));
    }
}
