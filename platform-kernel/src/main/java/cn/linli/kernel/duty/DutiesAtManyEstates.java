package cn.linli.kernel.duty;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens one clause's duty at thousands of estates with a handful of statements. */
@Component
@RequiredArgsConstructor
class DutiesAtManyEstates {

    private final Standards standards;
    private final Estates estates;
    private final JdbcClient jdbc;

    void open(Standard standard, Map<UUID, Subject> subjects, Instant since) {
        Allowance allowance =
                Objects.requireNonNull(standard.allowance(), () -> standard.code() + " needs a date of its own");
        Map<UUID, Integer> amounts = standards.numbers(standard, StandardNumber.ALLOWANCE, subjects.keySet());
        Map<UUID, Integer> targets = standards.numbers(standard, StandardNumber.TARGET, subjects.keySet());
        List<Duty> opened = new ArrayList<>();
        for (Estate estate : estates.of(subjects.keySet())) {
            UUID id = estate.getId();
            Instant due = allowance
                    .withAmount(Objects.requireNonNull(amounts.get(id)))
                    .dueAfter(since, estate.getZone());
            Opening opening = Opening.of(standard, id, Objects.requireNonNull(subjects.get(id)), since);
            opened.add(new Duty(opening, due, Objects.requireNonNull(targets.get(id)), estate.dateOf(since)));
        }
        insert(standard, opened, since);
    }

    /** Opens what every estate of a zone owes in a period, wherever it is missing: an estate may be founded in the middle of one. */
    void openMissing(Standard standard, Subject period, LocalDate firstDay, LocalDate lastDay, ZoneId zone) {
        List<UUID> missing = jdbc.sql(
                        "select e.id from estate e where e.zone = :zone and not exists (select from duty d"
                                + " where d.standard = :standard and d.estate_id = e.id and d.subject_type = :type"
                                + " and d.subject_id = :subject and d.round = 1)")
                .param("zone", zone.getId())
                .param("standard", standard.code())
                .param("type", period.type())
                .param("subject", period.id())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        if (missing.isEmpty()) {
            return;
        }
        Map<UUID, Integer> targets = standards.numbers(standard, StandardNumber.TARGET, missing);
        Instant since = firstDay.atStartOfDay(zone).toInstant();
        List<Duty> opened = new ArrayList<>();
        for (Estate estate : estates.of(missing)) {
            Opening opening = Opening.of(standard, estate.getId(), period, since);
            opened.add(new Duty(
                    opening,
                    estate.endOf(lastDay),
                    Objects.requireNonNull(targets.get(estate.getId())),
                    estate.dateOf(since)));
        }
        insert(standard, opened, since);
    }

    private void insert(Standard standard, List<Duty> opened, Instant since) {
        Ladder ladder = standard.ladder();
        jdbc.sql(
                        "insert into duty (id, standard, estate_id, subject_type, subject_id, round, since, due, first_due, target,"
                                + " role, ladder_roles, ladder_start, ladder_floor, version)"
                                + " select n.id, :standard, n.estate, n.type, n.subject, 1, :since, n.due, n.due, n.target,"
                                + " :role, :ladder::varchar[], n.start, n.floor, 0"
                                + " from unnest(:ids::uuid[], :estates::uuid[], :types::text[], :subjects::text[],"
                                + " :dues::timestamptz[], :targets::int[], :starts::date[], :floors::int[])"
                                + " n (id, estate, type, subject, due, target, start, floor)")
                .param("standard", standard.code())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param(
                        "role",
                        ladder == null && standard.role() != null
                                ? standard.role().name()
                                : null)
                .param(
                        "ladder",
                        ladder == null
                                ? null
                                : ladder.roles().stream().map(Enum::name).toArray(String[]::new))
                .param("ids", column(opened, Duty::getId))
                .param("estates", column(opened, Duty::getEstateId))
                .param("types", column(opened, Duty::getSubjectType))
                .param("subjects", column(opened, Duty::getSubjectId))
                .param("dues", column(opened, Duty::getDue))
                .param("targets", column(opened, Duty::getTarget))
                .param(
                        "starts",
                        column(
                                opened,
                                duty -> duty.getClimb() == null
                                        ? null
                                        : duty.getClimb().start()))
                .param(
                        "floors",
                        column(
                                opened,
                                duty -> duty.getClimb() == null
                                        ? null
                                        : duty.getClimb().floor()))
                .update();
    }

    private static String[] column(List<Duty> duties, Function<Duty, @Nullable Object> value) {
        return duties.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }
}
