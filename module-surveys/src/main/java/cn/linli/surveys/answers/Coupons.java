package cn.linli.surveys.answers;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estates;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.draw.FormChannel;
import cn.linli.surveys.draw.SurveyForm;
import cn.linli.surveys.draw.SurveyForms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The coupons of papers that came back: each says that a home has answered, and nothing of what. Who registered it stands with
 * the form; the journal's line names the round, so that no moment leads from a home to a paper that is keyed next.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Coupons {

    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,7}");
    private static final Pattern LINK = Pattern.compile("/s/survey/([A-Za-z0-9_-]{20,64})");

    private final SurveyRounds rounds;
    private final SurveyForms forms;
    private final AnswerReturns returns;
    private final Estates estates;
    private final Clock clock;

    /**
     * @param typed the serial, or the whole address as a scanner reads it from the coupon's code
     * @return the form, for saying which home it was
     */
    public SurveyForm register(UUID estate, UUID id, String typed, Actor by) {
        SurveyRound round = rounds.taken(estate, id, "survey.couponRegistered");
        round.require(SurveyAction.KEY);
        LocalDate today = estates.of(estate).today(clock);
        Refused.unless(round.takesAnswersOn(today), "survey.admission.LATE");
        SurveyForm form = find(estate, id, typed)
                .orElseThrow(() -> Refused.because("survey.coupon.unknown").at("serial"));
        answered(estate, form, today, by);
        return form;
    }

    private void answered(UUID estate, SurveyForm form, LocalDate today, Actor by) {
        try {
            forms.answered(estate, form.id(), FormChannel.PAPER, today, by);
        } catch (Refused refusal) {
            throw refusal.at("serial");
        }
    }

    private Optional<SurveyForm> find(UUID estate, UUID round, String typed) {
        Matcher link = LINK.matcher(typed);
        if (link.find()) {
            return forms.behind(link.group(1)).filter(form -> form.round().equals(round));
        }
        return SERIAL.matcher(typed).matches()
                ? forms.ofSerial(estate, round, Integer.parseInt(typed))
                : Optional.empty();
    }

    /** Takes one back that was registered under a wrong serial; not where its paper would then be one too many. */
    public SurveyForm takeBack(UUID estate, UUID id, int serial) {
        SurveyRound round = rounds.taken(estate, id, "survey.couponTakenBack");
        round.require(SurveyAction.KEY);
        SurveyForm form = forms.ofSerial(estate, id, serial)
                .orElseThrow(() -> Refused.because("survey.coupon.unknown").at("serial"));
        if (!returns.of(estate, id).waitsIn(form.building())) {
            throw Refused.because("survey.coupon.keyed", form.building()).at("serial");
        }
        forms.couponTakenBack(estate, form.id());
        return form;
    }
}
