package cn.linli.callbacks.report;

import cn.linli.callbacks.Coverage;
import cn.linli.callbacks.Coverage.By;
import cn.linli.callbacks.RepairKind;
import cn.linli.kernel.Percent;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.estate.Estate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a month of callbacks came to, from the records themselves, whenever somebody asks. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class MonthReports {

    /** More than a month of an estate brings; what is beyond is counted but not named. */
    private static final int MOST_NAMED = 200;

    private static final String NOT_FIXED = """
            select r.id, r.kind, r.home, r.what, r.worker_name, coalesce(r.said, '') as said, n.done_at as redone_at, n.fixed as fixed_then
            from repair r left join rainstorm s on s.id = r.rainstorm_id
              left join lateral (select done_at, fixed from repair n where n.estate_id = r.estate_id and n.redo_of = r.id
                                 order by n.done_at desc limit 1) n on true
            where r.estate_id = :estate and not r.fixed
              and (r.kind <> 'LEAK' and r.done_at >= :from and r.done_at < :until
                or r.kind = 'LEAK' and s.ended_at >= :from and s.ended_at < :until)
            order by r.asked_at, r.id limit :most
            """;

    private final Coverage coverage;
    private final Standards standards;
    private final JdbcClient jdbc;
    private final Clock clock;

    public MonthReport of(Estate estate, YearMonth month) {
        Instant now = clock.instant();
        Map<By, List<Coverage.Line>> lines = coverage.everyWay(estate, month, now);
        Map<RepairKind, Percent> targets = new EnumMap<>(RepairKind.class);
        for (RepairKind kind : RepairKind.values()) {
            targets.put(kind, Percent.of(standards.number(kind.getStandard(), StandardNumber.TARGET, estate.getId())));
        }
        return new MonthReport(
                month,
                lines,
                targets,
                Coverage.total(coverage.of(estate, month.minusMonths(1), By.KIND, now)),
                notFixed(estate, month),
                coverage.waiting(estate.getId()));
    }

    private List<NotFixed> notFixed(Estate estate, YearMonth month) {
        return jdbc.sql(NOT_FIXED)
                .param("estate", estate.getId())
                .param("from", Coverage.start(estate, month))
                .param("until", Coverage.start(estate, month.plusMonths(1)))
                .param("most", MOST_NAMED)
                .query((row, n) -> {
                    OffsetDateTime redone = row.getObject("redone_at", OffsetDateTime.class);
                    return new NotFixed(
                            row.getObject("id", UUID.class),
                            RepairKind.valueOf(row.getString("kind")),
                            row.getString("home"),
                            row.getString("what"),
                            row.getString("worker_name"),
                            row.getString("said"),
                            redone == null ? null : redone.toInstant(),
                            row.getObject("fixed_then", Boolean.class));
                })
                .list();
    }
}
