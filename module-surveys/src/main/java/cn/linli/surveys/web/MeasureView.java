package cn.linli.surveys.web;

import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Role;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.measures.MeasureCourse;
import cn.linli.surveys.measures.SurveyMeasure;
import cn.linli.surveys.measures.SurveyMeasures;
import cn.linli.web.Here;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that the page of one measure shows. */
@Component
@RequiredArgsConstructor
class MeasureView {

    private final SurveyMeasures measures;
    private final SurveyRounds rounds;
    private final MeasureCourse course;
    private final RoundPage page;
    private final Duties duties;
    private final Evidence evidence;
    private final Clock clock;

    /**
     * A duty of the measure.
     *
     * @param end the last day on which it is kept
     */
    public record Due(
            String clause,
            int round,
            Duty.State state,
            Instant end,
            @Nullable Instant done) {}

    String show(Here here, UUID id) {
        SurveyMeasure measure = measures.of(here.estateId(), id);
        SurveyRound round = about(here, measure);
        List<MeasureCourse.Step> steps = new ArrayList<>(course.of(measure));
        Collections.reverse(steps);
        here.show("steps", steps);
        here.show("files", files(here, steps));
        here.show("duties", duties(here, measure));
        List<MeasureStep> possible = possible(here, measure, round);
        here.show("next", possible.stream().limit(1).toList());
        here.show("others", possible.stream().skip(1).toList());
        here.show("works", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES));
        return "surveys/measures/measure";
    }

    /** What every page below a measure shows of it. */
    SurveyRound about(Here here, SurveyMeasure measure) {
        SurveyRound round = rounds.of(here.estateId(), measure.getRoundId());
        page.about(here, round);
        here.show("measure", measure);
        here.show("standing", measure.state());
        here.show("overdue", measure.isOverdue(here.estate().today(clock)));
        return round;
    }

    /** Of the steps that the measure's state allows, those that are this person's. */
    private List<MeasureStep> possible(Here here, SurveyMeasure measure, SurveyRound round) {
        return Stream.of(MeasureStep.values())
                .filter(step -> measure.isPossible(step.getAction()))
                .filter(step -> here.me().isAnyAt(here.estateId(), step.getRoles()))
                .filter(step -> isTheirs(step, here, measure, round))
                .toList();
    }

    private boolean isTheirs(MeasureStep step, Here here, SurveyMeasure measure, SurveyRound round) {
        UUID me = here.me().id();
        boolean mine = me.equals(measure.getPersonId());
        return switch (step) {
            case FINISH -> mine || here.me().isAnyAt(here.estateId(), List.of(Role.PROJECT_MANAGER));
            case VERIFY ->
                measure.isPromised()
                        && round.isPossible(SurveyAction.VERIFY)
                        && !mine
                        && (measure.getDone() == null
                                ? measure.isOverdue(here.estate().today(clock))
                                : !me.equals(measure.getDone().by()));
            default -> true;
        };
    }

    private Map<UUID, EvidenceFile> files(Here here, List<MeasureCourse.Step> steps) {
        List<UUID> ids =
                steps.stream().flatMap(step -> step.files().stream()).distinct().toList();
        return evidence.of(here.estateId(), ids).stream()
                .collect(Collectors.toMap(EvidenceFile::getId, Function.identity()));
    }

    private List<Due> duties(Here here, SurveyMeasure measure) {
        Instant now = clock.instant();
        return duties.about(here.estateId(), measure.subject()).stream()
                .map(duty -> new Due(
                        duty.getStandard(),
                        duty.getRound(),
                        duty.stateAt(now),
                        duty.getDue().minusMillis(1),
                        duty.getFulfilment() == null
                                ? null
                                : duty.getFulfilment().at()))
                .toList();
    }
}
