package cn.linli.residents.movein;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done and what was found; written once, and never changed. */
@Component
@RequiredArgsConstructor
class MoveInSteps {

    private final JdbcClient jdbc;
    private final Clock clock;

    void add(MoveIn moveIn, DoneStep done, Actor by) {
        jdbc.sql("insert into household_movein_step (id, estate_id, movein_id, step, done_on, word, by_id, by_name,"
                        + " entered_at) values (:id, :estate, :moveIn, :step, :on, :word, :by, :name, :at)")
                .param("id", Ids.next())
                .param("estate", moveIn.getEstateId())
                .param("moveIn", moveIn.getId())
                .param("step", done.step().name())
                .param("on", done.on())
                .param("word", done.word())
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<MoveInStep, DoneStep> of(MoveIn moveIn) {
        return of(moveIn.getEstateId(), List.of(moveIn.getId())).getOrDefault(moveIn.getId(), Map.of());
    }

    /** By the move-in; one statement however many. */
    Map<UUID, Map<MoveInStep, DoneStep>> of(UUID estate, Collection<UUID> moveIns) {
        Map<UUID, Map<MoveInStep, DoneStep>> found = new HashMap<>();
        jdbc.sql("select * from household_movein_step where estate_id = :estate and movein_id = any(:moveIns)")
                .param("estate", estate)
                .param("moveIns", moveIns.toArray(UUID[]::new))
                .query(row -> {
                    MoveInStep step = MoveInStep.valueOf(row.getString("step"));
                    found.computeIfAbsent(
                                    row.getObject("movein_id", UUID.class), any -> new EnumMap<>(MoveInStep.class))
                            .put(
                                    step,
                                    new DoneStep(
                                            step,
                                            Objects.requireNonNull(row.getObject("done_on", LocalDate.class)),
                                            row.getString("word"),
                                            row.getString("by_name")));
                });
        return found;
    }

    void add(MoveIn moveIn, MoveInProblem problem) {
        jdbc.sql("insert into household_movein_problem (id, estate_id, movein_id, words, small, by_name, entered_at,"
                        + " number, link) values (:id, :estate, :moveIn, :words, :small, :name, :at, :number, :link)")
                .param("id", Ids.next())
                .param("estate", moveIn.getEstateId())
                .param("moveIn", moveIn.getId())
                .param("words", problem.words())
                .param("small", problem.small())
                .param("name", problem.by())
                .param("at", problem.at().atOffset(ZoneOffset.UTC))
                .param("number", problem.number())
                .param("link", problem.link())
                .update();
    }

    List<MoveInProblem> problems(MoveIn moveIn) {
        return jdbc.sql("select * from household_movein_problem where estate_id = :estate and movein_id = :moveIn"
                        + " order by position")
                .param("estate", moveIn.getEstateId())
                .param("moveIn", moveIn.getId())
                .query((row, n) -> new MoveInProblem(
                        row.getString("words"),
                        row.getBoolean("small"),
                        row.getString("by_name"),
                        Objects.requireNonNull(row.getObject("entered_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("number"),
                        row.getString("link")))
                .list();
    }
}
