package cn.linli.callbacks;

import cn.linli.kernel.Percent;
import cn.linli.kernel.Share;
import cn.linli.kernel.estate.Estate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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
            select %1$s as what, count(*) as repaired, count(r.asked_at) as asked,
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
            group by 1 order by 1 nulls last
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
        return jdbc.sql(LINES.formatted(by.column))
                .param("estate", estate.getId())
                .param("from", start(estate, month))
                .param("until", start(estate, month.plusMonths(1)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Line(
                        row.getString("what"),
                        row.getLong("repaired"),
                        row.getLong("asked"),
                        row.getLong("in_time"),
                        row.getLong("missed"),
                        row.getLong("refused"),
                        row.getLong("running"),
                        row.getLong("not_fixed"),
                        new Scores(row.getLong("attitude"), row.getLong("punctuality"), row.getLong("quality"))))
                .list();
    }

    /** All lines together; empty for a month without repairs. */
    public static Line total(List<Line> lines) {
        return lines.stream().reduce(new Line(null, 0, 0, 0, 0, 0, 0, 0, new Scores(0, 0, 0)), Line::and);
    }

    private static OffsetDateTime start(Estate estate, YearMonth month) {
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
