package cn.linli.residents.care;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.residents.Channel;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done about a discontent, step by step. */
@Component
@RequiredArgsConstructor
class DiscontentCourse {

    private final JdbcClient jdbc;
    private final Clock clock;

    void add(Discontent about, DiscontentStep.Kind kind, @Nullable Channel way, String words, Actor by) {
        jdbc.sql("insert into household_discontent_step"
                        + " (id, estate_id, discontent_id, kind, way, words, by_id, by_name, at)"
                        + " values (:id, :estate, :discontent, :kind, :way, :words, :by, :name, :at)")
                .param("id", Ids.next())
                .param("estate", about.getEstateId())
                .param("discontent", about.getId())
                .param("kind", kind.name())
                .param("way", way == null ? null : way.name())
                .param("words", words)
                .param("by", by.kind() == Actor.Kind.STAFF ? by.staffId() : null)
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first first. */
    List<DiscontentStep> of(Discontent about) {
        return jdbc.sql("select * from household_discontent_step where estate_id = :estate"
                        + " and discontent_id = :discontent order by position")
                .param("estate", about.getEstateId())
                .param("discontent", about.getId())
                .query((row, n) -> {
                    String way = row.getString("way");
                    return new DiscontentStep(
                            DiscontentStep.Kind.valueOf(row.getString("kind")),
                            way == null ? null : Channel.valueOf(way),
                            row.getString("words"),
                            row.getString("by_name"),
                            Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                    .toInstant());
                })
                .list();
    }
}
