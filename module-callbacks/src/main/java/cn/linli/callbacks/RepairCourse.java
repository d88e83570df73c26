package cn.linli.callbacks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.residents.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done with a repair, step by step: each try with its time. */
@Component
@RequiredArgsConstructor
public class RepairCourse {

    private final JdbcClient jdbc;
    private final Clock clock;

    void add(Repair repair, RepairStep.Kind kind, @Nullable Channel way, String words, Actor by) {
        jdbc.sql("insert into repair_step (id, estate_id, repair_id, kind, way, words, by_id, by_name, at)"
                        + " values (:id, :estate, :repair, :kind, :way, :words, :by, :name, :at)")
                .param("id", Ids.next())
                .param("estate", repair.getEstateId())
                .param("repair", repair.getId())
                .param("kind", kind.name())
                .param("way", way == null ? null : way.name())
                .param("words", words)
                .param("by", by.kind() == Actor.Kind.STAFF ? by.staffId() : null)
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first first. */
    @Transactional(readOnly = true)
    public List<RepairStep> of(Repair repair) {
        return jdbc.sql("select * from repair_step where estate_id = :estate and repair_id = :repair order by position")
                .param("estate", repair.getEstateId())
                .param("repair", repair.getId())
                .query((row, n) -> step(row))
                .list();
    }

    private static RepairStep step(ResultSet row) throws SQLException {
        String way = row.getString("way");
        return new RepairStep(
                RepairStep.Kind.valueOf(row.getString("kind")),
                way == null ? null : Channel.valueOf(way),
                row.getString("words"),
                row.getString("by_name"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant());
    }
}
