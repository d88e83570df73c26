package cn.linli.residents.unoccupied;

import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * On the first of each month each estate with empty homes owes that their owners are asked; a month whose last empty home was lived in
 * meanwhile is done.
 */
@Component
@RequiredArgsConstructor
class MonthlyAsking {

    private final EmptyRoundRepository rounds;
    private final EmptyCalls calls;
    private final EmptyHomes homes;
    private final Estates estates;
    private final Duties duties;
    private final JdbcClient jdbc;

    private record Waiting(UUID estate, EmptyState state, int homes) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DayBegan day) {
        if (day.date().getDayOfMonth() == 1) {
            waiting(day).forEach(one -> open(one, day.date()));
        }
        rounds.findAllByIdIn(running(day)).stream()
                .filter(round -> homes.count(round.getEstateId(), YearMonth.from(day.date()), round.getState()) == 0)
                .forEach(round -> calls.close(round, Actor.SYSTEM));
    }

    private List<Waiting> waiting(DayBegan day) {
        return jdbc.sql("select h.estate_id, h.occupancy, count(*) as n from household h"
                        + " join estate e on e.id = h.estate_id where e.zone = :zone"
                        + " and h.occupancy in ('NOT_DECORATED', 'DECORATED_EMPTY') and h.occupancy_since < :month group by 1, 2"
                        + " order by 1, 2")
                .param("zone", day.zone().getId())
                .param("month", day.date())
                .query((row, n) -> new Waiting(
                        row.getObject("estate_id", UUID.class),
                        EmptyState.valueOf(row.getString("occupancy")),
                        row.getInt("n")))
                .list();
    }

    private void open(Waiting one, LocalDate first) {
        if (rounds.existsByEstateIdAndMonthAndState(one.estate(), first, one.state())) {
            return;
        }
        Estate estate = estates.of(one.estate());
        YearMonth month = YearMonth.from(first);
        EmptyRound round = rounds.save(new EmptyRound(estate.getId(), month, one.state(), one.homes()));
        duties.open(Opening.of(
                        UnoccupiedStandard.RES_4,
                        estate.getId(),
                        round.subject(),
                        first.atStartOfDay(estate.getZone()).toInstant())
                .owedBy(one.state().getRole())
                .dueBy(estate.endOf(month.atEndOfMonth())));
    }

    private List<UUID> running(DayBegan day) {
        return jdbc.sql("select r.id from household_empty_round r join estate e on e.id = r.estate_id"
                        + " where e.zone = :zone and r.done_at is null")
                .param("zone", day.zone().getId())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
