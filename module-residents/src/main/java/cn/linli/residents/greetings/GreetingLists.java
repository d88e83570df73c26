package cn.linli.residents.greetings;

import cn.linli.kernel.staff.Post.Patch;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom to greet now, whom we have greeted, and what was given.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class GreetingLists {

    private static final int MOST = 200;
    /** Feasts of the last week stay in sight with their counts. */
    private static final int DAYS_SHOWN = 7;

    private static final String PATCHES = " and exists (select from household h join"
            + " unnest(:buildings::text[], :units::text[]) p (building, unit)"
            + " on p.building = h.building and p.unit in ('', h.unit) where h.id = g.household_id)";

    private final GreetingRepository repository;
    private final JdbcClient jdbc;

    /**
     * Whom nobody has greeted yet, today's first and then the later ones.
     *
     * @param patches the homes of a butler; none for all
     */
    public List<Greeting> open(UUID estate, @Nullable Collection<Patch> patches, LocalDate today) {
        return found(
                estate,
                patches,
                "g.household_id is not null and g.greeted_at is null and g.let_go_at is null"
                        + " order by (g.day < cast(:today as date)), (g.day > cast(:today as date)), g.day desc, g.home, g.id",
                today,
                MOST);
    }

    /** Who was greeted, the last first. */
    public List<Greeting> done(UUID estate, @Nullable Collection<Patch> patches, LocalDate today, int limit) {
        return found(
                estate,
                patches,
                "g.household_id is not null and g.greeted_at is not null order by g.greeted_at desc, g.id",
                today,
                limit);
    }

    /** What is for everybody: open, or lately done. */
    public List<Greeting> forAll(UUID estate, LocalDate today) {
        return found(
                estate,
                null,
                "g.household_id is null and g.let_go_at is null and (g.greeted_at is null or g.day >= cast(:today as date) - "
                        + DAYS_SHOWN + ") order by g.day, g.id",
                today,
                MOST);
    }

    /** What was given to whom, the last first. */
    public List<Greeting> gifts(UUID estate, LocalDate today, int offset, int limit) {
        return found(
                estate,
                null,
                "g.gift_what is not null order by g.greeted_at desc, g.id offset " + offset,
                today,
                limit);
    }

    private List<Greeting> found(
            UUID estate, @Nullable Collection<Patch> patches, String where, LocalDate today, int limit) {
        Collection<Patch> some = patches == null ? List.of() : patches;
        List<UUID> ids = jdbc.sql("select g.id from household_greeting g where g.estate_id = :estate"
                        + (patches == null ? "" : PATCHES) + " and " + where + " limit :limit")
                .param("estate", estate)
                .param("buildings", some.stream().map(Patch::building).toArray(String[]::new))
                .param("units", some.stream().map(Patch::unit).toArray(String[]::new))
                .param("today", today)
                .param("limit", limit)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        return repository.findAllByEstateIdAndIdIn(estate, ids).stream()
                .sorted(Comparator.comparing(one -> ids.indexOf(one.getId())))
                .toList();
    }

    /** Those of the people who have agreed to messages and are still there. */
    public Set<UUID> agreed(UUID estate, Collection<Greeting> greetings) {
        return new HashSet<>(jdbc.sql("select id from household_person where estate_id = :estate and id = any(:ids)"
                        + " and consented_at is not null and moved_out_on is null")
                .param("estate", estate)
                .param(
                        "ids",
                        greetings.stream()
                                .map(Greeting::getPersonId)
                                .filter(Objects::nonNull)
                                .toArray(UUID[]::new))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list());
    }
}
