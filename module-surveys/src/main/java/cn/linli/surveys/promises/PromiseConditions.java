package cn.linli.surveys.promises;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.PublishingCondition;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.surveys.LowArea;
import cn.linli.surveys.LowAreas;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyCondition;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.measures.MeasureState;
import cn.linli.surveys.measures.SurveyMeasure;
import cn.linli.surveys.measures.SurveyMeasures;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What must be so before a letter is posted (read and agreed, each low area with a measure), delivered (still on the board)
 * and its survey filed (every promise verified, every measure done); asked on whichever page somebody tries.
 */
@Component
@RequiredArgsConstructor
class PromiseConditions implements SurveyCondition, PublishingCondition {

    private final SurveyRounds rounds;
    private final SurveyMeasures measures;
    private final LowAreas lowAreas;
    private final LetterReadings readings;
    private final LetterWords words;
    private final Documents documents;

    @Override
    public void require(Document document) {
        if (document.getKind() == DocumentKind.LETTER) {
            rounds.ofLetter(document.getEstateId(), document.getId())
                    .ifPresent(round -> requirePostable(round, document));
        }
    }

    @Override
    public void require(SurveyAction action, SurveyRound round) {
        switch (action) {
            case POST -> requirePostable(round, letter(round));
            case DELIVER -> Refused.unless(letter(round).readByOwners().isPresent(), "survey.delivery.letterGone");
            case FILE -> requireVerified(round);
            default -> {}
        }
    }

    private void requirePostable(SurveyRound round, Document letter) {
        int edition = letter.getEdition().getNumber();
        boolean agreed = readings.of(round.getEstateId(), letter.getId(), edition)
                .filter(LetterReading::isAgreed)
                .isPresent();
        Refused.unless(agreed, "survey.letter.unread");
        requireMeasures(round);
        requirePromises(round, letter);
    }

    /** Each promise stands in the letter as it is kept here, so that owners and quality read the same. */
    void requirePromises(SurveyRound round, Document letter) {
        words.missingIn(letter.getEdition(), round).ifPresent(missing -> {
            throw Refused.because("survey.letter.promiseMissing", missing.getNumber(), missing.getMeasure());
        });
    }

    /** No low area without an answer (SUR-13). */
    void requireMeasures(SurveyRound round) {
        List<SurveyMeasure> planned = measures.of(round);
        for (LowArea area : lowAreas.of(round)) {
            Refused.unless(
                    planned.stream().anyMatch(one -> area.area().equals(one.getAreaId())),
                    "survey.measure.missing",
                    area.name().in(LocaleContextHolder.getLocale()));
        }
    }

    private void requireVerified(SurveyRound round) {
        requireMeasures(round);
        for (SurveyMeasure measure : measures.of(round)) {
            boolean settled =
                    measure.isPromised() ? measure.state() == MeasureState.VERIFIED : measure.getDone() != null;
            Refused.unless(
                    settled,
                    measure.isPromised() ? "survey.filing.unverified" : "survey.filing.undone",
                    measure.getNumber(),
                    measure.getConcern());
        }
    }

    private Document letter(SurveyRound round) {
        if (round.getLetterId() == null) {
            throw new NotFound("letter of survey round " + round.getId());
        }
        return documents.of(round.getEstateId(), round.getLetterId());
    }
}
