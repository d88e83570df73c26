package cn.linli.surveys.answers;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.draw.FormChannel;
import cn.linli.surveys.draw.SheetCodes;
import cn.linli.surveys.draw.SurveyForm;
import cn.linli.surveys.draw.SurveyForms;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answer parts of papers, keyed in by who has them in hand: each once under its code, one in twenty a second time by
 * somebody else, and never more than coupons came back. Every keying stays.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Papers {

    private final SurveyRounds rounds;
    private final SurveyForms forms;
    private final SheetCodes codes;
    private final AskedForms asked;
    private final AnswerReturns returns;
    private final PaperStore store;

    /**
     * Takes a paper in; it counts among those that came back from now on.
     *
     * @param serial of the home's coupon: in a named round the paper is tied to its home, in an anonymous one to none
     */
    public void key(UUID estate, UUID id, String code, @Nullable Integer serial, Filled filled, Actor by) {
        SurveyRound round = taken(estate, id, "survey.paperKeyed");
        AskedForm form = asked.of(round.getQuestionnaireId());
        form.require(filled);
        SheetCodes.Sheet sheet = codes.use(estate, id, code, "code");
        requireCoupon(round, sheet.building());
        store.begin(round);
        UUID paper = store.add(round, sheet, round.isAnonymous() ? null : form(round, serial));
        store.add(round, paper, 1, form, filled, by);
    }

    private UUID form(SurveyRound round, @Nullable Integer serial) {
        return Optional.ofNullable(serial)
                .flatMap(number -> forms.ofSerial(round.getEstateId(), round.getId(), number))
                .filter(form -> form.answered() != null && form.answered().channel() == FormChannel.PAPER)
                .map(SurveyForm::id)
                .filter(form -> !store.has(form))
                .orElseThrow(() -> Refused.because("survey.paper.form").at("serial"));
    }

    private void requireCoupon(SurveyRound round, String building) {
        if (!returns.of(round.getEstateId(), round.getId()).waitsIn(building)) {
            throw Refused.because("survey.paper.noCoupon", building).at("code");
        }
    }

    /** Keys a paper of the check a second time; by somebody else, who does not see what was keyed first. */
    public KeyedPaper keyAgain(UUID estate, UUID id, UUID paper, Filled filled, Actor by) {
        SurveyRound round = taken(estate, id, "survey.paperKeyedAgain");
        AskedForm form = asked.of(round.getQuestionnaireId());
        form.require(filled);
        KeyedPaper first = store.of(round, paper);
        Refused.unless(first.state() == KeyedPaper.State.WAITING, "survey.paper.keyedAgain");
        Refused.unless(!by.is(first.firstBy()), "survey.paper.somebodyElse");
        store.add(round, paper, 2, form, filled, by);
        return store.of(round, paper);
    }

    /** Settles where two keyings differ: what stands on the paper, read once more. Both stay beside it. */
    public void settle(UUID estate, UUID id, UUID paper, Filled onPaper, Actor by) {
        SurveyRound round = taken(estate, id, "survey.paperSettled");
        AskedForm form = asked.of(round.getQuestionnaireId());
        Refused.unless(store.of(round, paper).state() == KeyedPaper.State.DIFFERENT, "survey.paper.settled");
        Difference difference = difference(round, paper);
        Filled whole = difference.with(onPaper);
        form.require(whole);
        store.add(round, paper, 3, form, whole, by);
    }

    @Transactional(readOnly = true)
    public KeyedPaper of(SurveyRound round, UUID paper) {
        return store.of(round, paper);
    }

    /** What the two keyings of a paper say differently. */
    @Transactional(readOnly = true)
    public Difference difference(SurveyRound round, UUID paper) {
        List<Keying> keyings = store.keyings(round, paper);
        Refused.unless(keyings.size() > 1, "survey.paper.onlyOnce");
        return Difference.of(
                asked.of(round.getQuestionnaireId()),
                Objects.requireNonNull(keyings.get(0)),
                Objects.requireNonNull(keyings.get(1)));
    }

    /** The papers of the check: those drawn, and those that were keyed twice. */
    @Transactional(readOnly = true)
    public List<KeyedPaper> checked(SurveyRound round) {
        return store.checked(round);
    }

    private SurveyRound taken(UUID estate, UUID id, String action) {
        SurveyRound round = rounds.taken(estate, id, action);
        round.require(SurveyAction.KEY);
        return round;
    }
}
