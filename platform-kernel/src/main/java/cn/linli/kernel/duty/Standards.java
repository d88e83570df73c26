package cn.linli.kernel.duty;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Recent;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All clauses of all modules, with their numbers as the company or one estate has set them. A change never rewrites what
 * was due before it.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Standards {

    private static final int MOST = 5_000;

    private final List<StandardChapter> chapters;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final Recent<Asked, Map<StandardNumber, Integer>> set = new Recent<>(MOST);

    private record Asked(String standard, UUID estate) {}

    public List<StandardChapter> chapters() {
        return chapters;
    }

    public Standard of(String code) {
        return chapters.stream()
                .flatMap(chapter -> chapter.standards().stream())
                .filter(standard -> standard.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("standard " + code));
    }

    /** The number in force for an estate now: its own, else the company's, else the clause's. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int number(Standard standard, StandardNumber number, UUID estate) {
        Integer fallback = number.defaultOf(standard);
        if (fallback == null) {
            throw new IllegalArgumentException(standard.code() + " has no " + number);
        }
        return set.get(new Asked(standard.code(), estate), this::setFor).getOrDefault(number, fallback);
    }

    /** The same for many estates, in one statement. */
    public Map<UUID, Integer> numbers(Standard standard, StandardNumber number, Collection<UUID> estates) {
        Map<UUID, Integer> set = new HashMap<>();
        Integer fallback = Objects.requireNonNull(number.defaultOf(standard));
        estates.forEach(estate -> set.put(estate, fallback));
        jdbc.sql("select distinct on (estate_id) estate_id, value from standard_override"
                        + " where standard = :standard and number = :number"
                        + " and (estate_id = any(:estates) or estate_id is null)"
                        + " order by estate_id nulls first, since desc, id desc")
                .param("standard", standard.code())
                .param("number", number.name())
                .param("estates", estates.toArray(UUID[]::new))
                .query(row -> {
                    UUID estate = row.getObject("estate_id", UUID.class);
                    Integer value = row.getObject("value", Integer.class);
                    if (value != null && estate == null) {
                        set.replaceAll((any, before) -> value);
                    } else if (value != null) {
                        set.put(estate, value);
                    }
                });
        return set;
    }

    /** What the company has set for a clause, and above it what the estate has. */
    private Map<StandardNumber, Integer> setFor(Asked asked) {
        Map<StandardNumber, Integer> numbers = new EnumMap<>(StandardNumber.class);
        jdbc.sql("select distinct on (estate_id, number) number, value from standard_override"
                        + " where standard = :standard and (estate_id = :estate or estate_id is null)"
                        + " order by estate_id nulls first, number, since desc, id desc")
                .param("standard", asked.standard())
                .param("estate", asked.estate())
                .query(row -> {
                    Integer value = row.getObject("value", Integer.class);
                    if (value != null) {
                        numbers.put(StandardNumber.valueOf(row.getString("number")), value);
                    }
                });
        return numbers;
    }

    /** The value that was set last for the company (no estate) or one estate, if it is not back at the default. */
    public Optional<Integer> override(Standard standard, StandardNumber number, @Nullable UUID estate) {
        return jdbc.sql("select value from standard_override where standard = :standard and number = :number and "
                        + (estate == null ? "estate_id is null" : "estate_id = :estate")
                        + " order by since desc, id desc limit 1")
                .param("standard", standard.code())
                .param("number", number.name())
                .param("estate", estate)
                .query((row, n) -> Optional.ofNullable(row.getObject("value", Integer.class)))
                .optional()
                .flatMap(value -> value);
    }

    /** Every number that the company or an estate has set and not taken back. */
    public List<InForce> inForce() {
        return jdbc.sql("""
                        select * from (
                            select distinct on (o.standard, o.estate_id, o.number)
                                   o.standard, o.estate_id, e.name as estate_name, o.number, o.value
                            from standard_override o left join estate e on e.id = o.estate_id
                            order by o.standard, o.estate_id, o.number, o.since desc, o.id desc) newest
                        where value is not null order by standard, estate_name nulls first, number
                        """)
                .query((row, n) -> new InForce(
                        row.getString("standard"),
                        row.getObject("estate_id", UUID.class),
                        row.getString("estate_name"),
                        StandardNumber.valueOf(row.getString("number")),
                        row.getInt("value")))
                .list();
    }

    /**
     * @param value none to go back to the default
     */
    @Transactional
    public void override(
            Standard standard,
            StandardNumber number,
            @Nullable UUID estate,
            @Nullable Integer value,
            Actor by,
            String reason) {
        if (number.defaultOf(standard) == null || (value != null && !number.accepts(value))) {
            throw Refused.because("duty.override.outOfRange").at("value");
        }
        if (reason.isBlank()) {
            throw Refused.because("duty.override.reason").at("reason");
        }
        jdbc.sql("insert into standard_override (id, standard, estate_id, number, value, since, by_id, by_name, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(standard.code())
                .param(estate)
                .param(number.name())
                .param(value)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(by.id())
                .param(by.name())
                .param(reason.strip())
                .update();
        set.forget();
        journal.note("standard.overridden", estate, "standard", standard.code());
    }

    /** Every change of a clause's numbers, the newest first. */
    public List<Override> history(Standard standard) {
        return jdbc.sql(
                        "select o.*, e.name as estate_name from standard_override o left join estate e on e.id = o.estate_id"
                                + " where o.standard = :standard order by o.since desc, o.id desc")
                .param("standard", standard.code())
                .query((row, n) -> new Override(
                        StandardNumber.valueOf(row.getString("number")),
                        row.getString("estate_name"),
                        row.getObject("value", Integer.class),
                        Objects.requireNonNull(row.getObject("since", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("by_name"),
                        row.getString("reason")))
                .list();
    }

    /**
     * @param estate none: for the company
     * @param value none: back to the default
     */
    public record Override(
            StandardNumber number,
            @Nullable String estate,
            @Nullable Integer value,
            Instant since,
            String by,
            String reason) {}

    /**
     * A number as it is set now.
     *
     * @param estate none: for the company
     */
    public record InForce(
            String standard,
            @Nullable UUID estate,
            @Nullable String estateName,
            StandardNumber number,
            int value) {}
}
