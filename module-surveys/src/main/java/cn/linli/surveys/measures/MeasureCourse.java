package cn.linli.surveys.measures;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.residents.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done with a measure, step by step: added, never changed. */
@Component
@RequiredArgsConstructor
public class MeasureCourse {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The owner who was asked. */
    public record Owner(Channel way, String reached, String home, String answer) {}

    /** Who does it by when, where the step set it. */
    public record Set(String person, LocalDate due) {}

    /**
     * One step.
     *
     * @param files ids of the evidence that came with it
     */
    public record Step(
            MeasureStepKind kind,
            int round,
            String words,
            @Nullable Owner owner,
            @Nullable Set set,
            List<UUID> files,
            String by,
            Instant at) {}

    void planned(SurveyMeasure measure, MeasureStepKind kind, String words, Actor by) {
        add(measure, step(measure, kind, words, null, set(measure), List.of(), by), by);
    }

    void add(SurveyMeasure measure, MeasureStepKind kind, String words, List<UUID> files, Actor by) {
        add(measure, step(measure, kind, words, null, null, files, by), by);
    }

    void verified(SurveyMeasure measure, Verification found, Actor by) {
        Verification.Asked asked = found.asked();
        MeasurePlan anew = found.anew();
        add(
                measure,
                step(
                        measure,
                        MeasureStepKind.of(found.finding()),
                        found.found(),
                        asked == null ? null : new Owner(asked.way(), asked.reached(), asked.home(), asked.answer()),
                        anew == null ? null : new Set(anew.personName(), anew.due()),
                        found.files(),
                        by),
                by);
    }

    private static Set set(SurveyMeasure measure) {
        return new Set(measure.getPersonName(), measure.getDue());
    }

    private Step step(
            SurveyMeasure measure,
            MeasureStepKind kind,
            String words,
            @Nullable Owner owner,
            @Nullable Set set,
            List<UUID> files,
            Actor by) {
        return new Step(kind, measure.getRound(), words, owner, set, files, by.name(), clock.instant());
    }

    private void add(SurveyMeasure measure, Step step, Actor by) {
        Owner owner = step.owner();
        Set set = step.set();
        jdbc.sql("insert into survey_measure_step (id, estate_id, measure_id, kind, round, words, way, reached, home,"
                        + " answer, person_name, due, files, by_id, by_name, at) values (:id, :estate, :measure, :kind,"
                        + " :round, :words, :way, :reached, :home, :answer, :person, :due, :files, :by, :name, :at)")
                .param("id", Ids.next())
                .param("estate", measure.getEstateId())
                .param("measure", measure.getId())
                .param("kind", step.kind().name())
                .param("round", step.round())
                .param("words", step.words())
                .param("way", owner == null ? null : owner.way().name())
                .param("reached", owner == null ? null : owner.reached())
                .param("home", owner == null ? null : owner.home())
                .param("answer", owner == null ? null : owner.answer())
                .param("person", set == null ? null : set.person())
                .param("due", set == null ? null : set.due())
                .param("files", step.files().toArray(UUID[]::new))
                .param("by", by.staffId())
                .param("name", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first first. */
    @Transactional(readOnly = true)
    public List<Step> of(SurveyMeasure measure) {
        return jdbc.sql("select * from survey_measure_step where estate_id = :estate and measure_id = :measure"
                        + " order by position")
                .param("estate", measure.getEstateId())
                .param("measure", measure.getId())
                .query((row, n) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        String way = row.getString("way");
        LocalDate due = row.getObject("due", LocalDate.class);
        return new Step(
                MeasureStepKind.valueOf(row.getString("kind")),
                row.getInt("round"),
                row.getString("words"),
                way == null
                        ? null
                        : new Owner(
                                Channel.valueOf(way),
                                row.getString("reached"),
                                row.getString("home"),
                                row.getString("answer")),
                due == null ? null : new Set(row.getString("person_name"), due),
                List.of((UUID[]) row.getArray("files").getArray()),
                row.getString("by_name"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant());
    }
}
