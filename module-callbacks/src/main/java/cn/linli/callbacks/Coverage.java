package cn.linli.callbacks;

import cn.linli.kernel.Percent;
import cn.linli.kernel.Share;
import cn.linli.kernel.estate.Estate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many owners were asked, of those to be asked: by the month in which the repair was done, of a leak in which it rained. Only who was
 * reached counts as asked; not reached and refused stand apart (CAL-1 to CAL-4).
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Coverage {

    private static final String LINES = """
            select coalesce(%1$s) as what, grouping(%1$s) as by, count(*) as repaired, count(r.asked_at) as asked,
                   count(*) filter (where r.asked_at < d.due) as in_time, count(r.refused_at) as refused,
                   count(*) filter (where r.asked_at is null and r.refused_at is null and r.misses > 0) as missed,
                   count(*) filter (where r.asked_at is null and r.refused_at is null and d.due > :now) as running,
                   count(*) filter (where not r.fixed) as not_fixed,
                   coalesce(sum(r.attitude), 0) as attitude, coalesce(sum(r.punctuality), 0) as punctuality,
                   coalesce(sum(r.quality), 0) as quality
            from repair r left join rainstorm s on s.id = r.rainstorm_id
            """ + RepairLists.ITS_DUTY + """
            where r.estate_id = :estate and (r.kind <> 'LEAK' and r.done_at >= :from and r.done_at < :until
                or r.kind = 'LEAK' and s.ended_at >= :from and s.ended_at < :until)
            group by grouping sets (%2$s) order by 2, 1 nulls last
            """;

    private final JdbcClient jdbc;

    /** By what the figures are told apart. */
    public enum By {
        KIND("r.kind"),
        TRADE("r.trade"),
        BUTLER("r.butler_name"),
        WORKER("r.worker_name");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * One line of the table.
     *
     * @param what a kind, a trade or a name; none where nobody looks after the home
     * @param inTime of those asked, before it was late
     * @param missed nobody was ever there
     * @param running neither asked nor late yet
     * @param sums of the three scores
     */
    public record Line(
            @Nullable String what,
            long repaired,
            long asked,
            long inTime,
            long missed,
            long refused,
            long running,
            long notFixed,
            Scores sums) {

        /** Asked, of those repaired. */
        public Share share() {
            return Share.of(asked, repaired);
        }

        /** Below the target, and yet what is not due may still reach it. */
        public boolean isUndecided(int target) {
            return running > 0 && !share().reaches(Percent.of(target));
        }

        public @Nullable Double mean(long sum) {
            return asked == 0 ? null : (double) sum / asked;
        }

        Line and(Line other) {
            return new Line(
                    null,
                    repaired + other.repaired,
                    asked + other.asked,
                    inTime + other.inTime,
                    missed + other.missed,
                    refused + other.refused,
                    running + other.running,
                    notFixed + other.notFixed,
                    sums.and(other.sums));
        }
    }

    /** Sums of what owners scored. */
    public record Scores(long attitude, long punctuality, long quality) {

        Scores and(Scores other) {
            return new Scores(attitude + other.attitude, punctuality + other.punctuality, quality + other.quality);
        }
    }

    public List<Line> of(Estate estate, YearMonth month, By by, Instant now) {
        return of(estate, month, month, by, now);
    }

    /** Of several months together, the last one included. */
    public List<Line> of(Estate estate, YearMonth from, YearMonth until, By by, Instant now) {
        return of(estate, from, until, List.of(by), now).getOrDefault(by, List.of());
    }

    /** A month told apart in every way, by one statement. */
    public Map<By, List<Line>> everyWay(Estate estate, YearMonth month, Instant now) {
        return of(estate, month, month, List.of(By.values()), now);
    }

    private Map<By, List<Line>> of(Estate estate, YearMonth from, YearMonth until, List<By> ways, Instant now) {
        Map<By, List<Line>> lines = new EnumMap<>(By.class);
        ways.forEach(by -> lines.put(by, new ArrayList<>()));
        jdbc.sql(LINES.formatted(columns(ways, "%s"), columns(ways, "(%s)")))
                .param("estate", estate.getId())
                .param("from", start(estate, from))
                .param("until", start(estate, until.plusMonths(1)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    lines.getOrDefault(by(ways, row.getInt("by")), new ArrayList<>())
                            .add(line(row));
                });
        return lines;
    }

    private static String columns(List<By> ways, String each) {
        return ways.stream().map(by -> each.formatted(by.column)).collect(Collectors.joining(", "));
    }

    /** The only bit that is not set is that of the column by which the line was grouped; the last column has the lowest. */
    private static By by(List<By> ways, int bits) {
        return ways.get(ways.size() - 1 - Integer.numberOfTrailingZeros(~bits));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("what"),
                row.getLong("repaired"),
                row.getLong("asked"),
                row.getLong("in_time"),
                row.getLong("missed"),
                row.getLong("refused"),
                row.getLong("running"),
                row.getLong("not_fixed"),
                new Scores(row.getLong("attitude"), row.getLong("punctuality"), row.getLong("quality")));
    }

    /** All lines together; empty for a month without repairs. */
    public static Line total(List<Line> lines) {
        return lines.stream().reduce(new Line(null, 0, 0, 0, 0, 0, 0, 0, new Scores(0, 0, 0)), Line::and);
    }

    /** When a month begins where the estate lies. */
    public static OffsetDateTime start(Estate estate, YearMonth month) {
        return month.atDay(1).atStartOfDay(estate.getZone()).toOffsetDateTime();
    }

    /** How many repaired leaks no rain has tested. */
    public long waiting(UUID estate) {
        return jdbc.sql(
                        "select count(*) from repair where estate_id = :estate and kind = 'LEAK' and rainstorm_id is null"
                                + " and asked_at is null and refused_at is null")
                .param("estate", estate)
                .query(Long.class)
                .single();
    }
}
