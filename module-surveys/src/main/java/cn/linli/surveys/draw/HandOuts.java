package cn.linli.surveys.draw;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyCourse;
import cn.linli.surveys.SurveyMove;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each drawn home gets its form, or is left out with a reason that is printed: nothing in between counts (SUR-3).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class HandOuts {

    private static final int LONGEST_REASON = 500;

    private final SurveyRounds rounds;
    private final SurveyForms forms;
    private final SurveyCourse course;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Enters that these homes have their forms; how many had not before. */
    public int handOut(UUID estate, UUID id, Collection<UUID> which, HandOut.Way way, Actor by) {
        rounds.taken(estate, id, "survey.handedOut").require(SurveyAction.HAND_OUT);
        int handed = jdbc.sql("update survey_form set handed_by = :by, handed_name = :name, handed_at = :at,"
                        + " handed_way = :way where estate_id = :estate and round_id = :round and id = any(:forms)"
                        + " and handed_at is null and excluded_at is null")
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("way", way.name())
                .param("estate", estate)
                .param("round", id)
                .param("forms", which.toArray(UUID[]::new))
                .update();
        Refused.unless(handed > 0, "survey.handOut.nobody");
        return handed;
    }

    /** What was ticked by mistake; not what was answered, and not what a message brought. */
    public void takeBack(UUID estate, UUID id, UUID form, Actor by) {
        rounds.taken(estate, id, "survey.handOutTakenBack").require(SurveyAction.HAND_OUT);
        int taken = jdbc.sql("update survey_form set handed_by = null, handed_name = null, handed_at = null,"
                        + " handed_way = null where estate_id = :estate and round_id = :round and id = :form"
                        + " and handed_at is not null and answered_on is null and excluded_at is null"
                        + " and message_state is distinct from 'SENT'")
                .param("estate", estate)
                .param("round", id)
                .param("form", form)
                .update();
        Refused.unless(taken == 1, "survey.handOut.stays");
    }

    /** Leaves a drawn home out, for good: it leaves issued and returned, and stands in the protocol with its reason. */
    public void exclude(UUID estate, UUID id, UUID form, String because, Actor by) {
        SurveyRound round = rounds.taken(estate, id, "survey.homeExcluded");
        round.require(SurveyAction.EXCLUDE);
        String why = because.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refused.because("survey.exclude.reason", LONGEST_REASON).at("because");
        }
        SurveyForm home = forms.of(estate, id, form);
        Refused.unless(home.answered() == null, "survey.exclude.answered");
        Refused.unless(home.excluded() == null, "survey.exclude.once");
        int excluded = jdbc.sql("update survey_form set excluded_by = :by, excluded_name = :name, excluded_at = :at,"
                        + " excluded_because = :why where estate_id = :estate and round_id = :round and id = :form"
                        + " and excluded_at is null and answered_on is null")
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("estate", estate)
                .param("round", id)
                .param("form", form)
                .update();
        if (excluded == 0) {
            throw new NotFound("survey form " + form);
        }
        course.add(round, SurveyMove.EXCLUDED, home.home() + " · " + why, by);
    }
}
