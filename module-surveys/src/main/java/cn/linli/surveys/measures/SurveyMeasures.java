package cn.linli.surveys.measures;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.surveys.Hand;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done about what owners said, from the plan until it is done and verified (SUR-11, SUR-13).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class SurveyMeasures {

    private final SurveyMeasureRepository measures;
    private final SurveyRounds rounds;
    private final MeasureCourse course;
    private final MeasureDuties duties;
    private final MeasureNotices notices;
    private final OwnerAnswers answers;
    private final Posts posts;
    private final Estates estates;
    private final Journal journal;
    private final Clock clock;

    public UUID plan(UUID estate, UUID roundId, MeasureAbout about, MeasurePlan plan, Actor by) {
        SurveyRound round = rounds.taken(estate, roundId, "surveyMeasure.planned");
        round.require(SurveyAction.MEASURE);
        requireColleague(estate, plan);
        int number = of(round).size() + 1;
        SurveyMeasure measure = measures.save(
                new SurveyMeasure(round, number, about, plan, today(estate), Hand.of(by, clock.instant())));
        course.planned(measure, MeasureStepKind.PLANNED, measure.getMeasure(), by);
        duties.planned(measure);
        notices.planned(measure, by);
        return measure.getId();
    }

    /** Another measure, person or later date, which the project manager grants. */
    public void replan(UUID estate, UUID id, MeasurePlan plan, String reason, Actor by) {
        SurveyMeasure measure = taken(estate, id, "surveyMeasure.replanned");
        Seen.requireStill(measure.getVersion());
        measure.require(MeasureAction.REPLAN);
        requireColleague(estate, plan);
        String because = Said.of(reason, Said.LONGEST, "survey.measure.reason", "reason");
        measure.replan(plan);
        course.planned(measure, MeasureStepKind.REPLANNED, because, by);
        duties.replanned(measure, by, because);
        notices.planned(measure, by);
    }

    public void progress(UUID estate, UUID id, String words, List<UUID> files, Actor by) {
        SurveyMeasure measure = taken(estate, id, "surveyMeasure.progressed");
        measure.require(MeasureAction.PROGRESS);
        String said = Said.of(words, Said.LONGEST, "survey.measure.progress.words", "words");
        course.add(measure, MeasureStepKind.PROGRESS, said, files, by);
    }

    /** Done, in words that owners read. */
    public void finish(UUID estate, UUID id, String words, List<UUID> files, Actor by) {
        SurveyMeasure measure = taken(estate, id, "surveyMeasure.done");
        boolean manages =
                posts.holders(estate, Role.PROJECT_MANAGER, today(estate)).contains(by.staffId());
        measure.finish(words, by, manages, clock.instant());
        course.add(measure, MeasureStepKind.DONE, words.strip(), files, by);
        duties.done(measure, by);
    }

    /** The letter in which owners read it is posted; quality checks it from the delivery on. */
    public void promised(SurveyMeasure measure, boolean delivered, Actor by) {
        measure.promise();
        course.planned(measure, MeasureStepKind.PROMISED, measure.getMeasure(), by);
        if (delivered) {
            duties.toVerify(measure);
        }
    }

    /** Quality has the letter, and owes a check of each promise. */
    public void delivered(SurveyRound round) {
        of(round).stream().filter(SurveyMeasure::isPromised).forEach(duties::toVerify);
    }

    /** What quality found, and what an owner answered: content verifies it, the rest begins it anew or changes nothing. */
    public void verify(UUID estate, UUID id, Verification found, Actor by) {
        SurveyMeasure measure = taken(estate, id, "surveyMeasure.verified");
        rounds.of(estate, measure.getRoundId()).require(SurveyAction.VERIFY);
        measure.requireVerifier(found.finding(), today(estate), by);
        MeasurePlan anew = found.anew();
        if (anew != null) {
            requireColleague(estate, anew);
        }
        course.verified(measure, found, by);
        answers.entered(measure, found, by);
        switch (found.finding()) {
            case CONTENT -> {
                measure.verify(by, clock.instant());
                duties.verified(measure, by);
            }
            case NOT_CONTENT, NOT_DONE -> beginAnew(measure, found, by);
            case NOT_REACHED -> {}
        }
    }

    private void beginAnew(SurveyMeasure measure, Verification found, Actor by) {
        duties.verified(measure, by);
        measure.beginAnew(Objects.requireNonNull(found.anew()), today(measure.getEstateId()));
        if (found.finding() == Finding.NOT_DONE) {
            duties.reassigned(measure);
        } else {
            duties.planned(measure);
        }
        duties.toVerify(measure);
        notices.anew(measure, by);
    }

    @Transactional(readOnly = true)
    public SurveyMeasure of(UUID estate, UUID id) {
        return measures.findByEstateIdAndId(estate, id).orElseThrow(() -> unknown(id));
    }

    /** The measures of a round, in their order. */
    @Transactional(readOnly = true)
    public List<SurveyMeasure> of(SurveyRound round) {
        return measures.findAllByEstateIdAndRoundIdOrderByNumber(round.getEstateId(), round.getId());
    }

    private void requireColleague(UUID estate, MeasurePlan plan) {
        boolean known = posts.colleagues(estate, today(estate)).stream()
                .anyMatch(person -> person.id().equals(plan.personId()));
        if (!known) {
            throw Refused.because("survey.measure.person").at("person");
        }
    }

    private LocalDate today(UUID estate) {
        return estates.of(estate).today(clock);
    }

    private SurveyMeasure taken(UUID estate, UUID id, String action) {
        journal.note(action, estate, SurveyMeasure.SUBJECT, id);
        return measures.findForUpdateByEstateIdAndId(estate, id).orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("survey measure " + id);
    }
}
