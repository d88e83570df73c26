package cn.linli.surveys.answers;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.draw.FormChannel;
import cn.linli.surveys.draw.LinkedForm;
import cn.linli.surveys.draw.RoundOfForm;
import cn.linli.surveys.draw.SurveyForms;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners answer by their links: each home once, whole, in time, and in an anonymous survey so that nothing leads from the
 * home to what it said.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Answers {

    private final SurveyForms forms;
    private final AskedForms asked;
    private final AnswerSheets sheets;
    private final LowAnswers low;
    private final Estates estates;
    private final Journal journal;
    private final Clock clock;

    /** Found until the survey is closed and after; whether it still takes an answer is the {@link Admission}'s to say. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public AnswerDoor behind(String token) {
        LinkedForm linked = forms.linked(token).orElseThrow(() -> new NotFound("survey link"));
        RoundOfForm round = linked.round();
        return new AnswerDoor(
                linked.form(),
                round,
                asked.of(round.questionnaire()),
                Admission.of(linked, estates.of(round.estate()).today(clock)));
    }

    /** What a round asks, for those who key it in. */
    @Transactional(readOnly = true)
    public AskedForm askedBy(SurveyRound round) {
        return asked.of(round.getQuestionnaireId());
    }

    /**
     * Takes the answer behind a door that was just looked up; what may have changed since, both statements ask again. The journal's
     * line names the round and not the form: that a home answered stands with its form, what was answered on its sheet.
     */
    public void submit(AnswerDoor door, Filled filled) {
        UUID estate = door.form().estate();
        journal.note(
                "survey.answered", estate, SurveyRound.SUBJECT, door.round().id());
        door.require();
        door.asked().require(filled);
        forms.answered(
                estate, door.form().id(), FormChannel.LINK, estates.of(estate).today(clock), null);
        sheets.put(door, filled);
        low.heard(door, filled);
    }
}
