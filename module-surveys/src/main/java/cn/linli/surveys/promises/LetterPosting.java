package cn.linli.surveys.promises;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentPublished;
import cn.linli.bulletins.DocumentSubmitted;
import cn.linli.bulletins.Documents;
import cn.linli.kernel.Ids;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyDelivered;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.SurveyState;
import cn.linli.surveys.measures.SurveyMeasure;
import cn.linli.surveys.measures.SurveyMeasures;
import java.time.Clock;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows the letter on its way as a document: submitted, it is put before the management representative; posted, each of its
 * lines is a promise.
 */
@Component
@RequiredArgsConstructor
class LetterPosting {

    private final SurveyRounds rounds;
    private final SurveyMeasures measures;
    private final PromiseConditions conditions;
    private final LetterNotices notices;
    private final Documents documents;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A letter that leaves a promise out is not put before anybody. */
    @EventListener
    void on(DocumentSubmitted submitted) {
        if (submitted.kind() == DocumentKind.LETTER) {
            rounds.ofLetter(submitted.estate(), submitted.document()).ifPresent(round -> {
                Document letter = documents.of(submitted.estate(), submitted.document());
                conditions.requirePromises(round, letter);
                notices.submitted(round, letter.getEdition(), submitted.by());
            });
        }
    }

    @EventListener
    void on(DocumentPublished published) {
        if (published.kind() == DocumentKind.LETTER) {
            rounds.ofLetter(published.estate(), published.document()).ifPresent(round -> {
                if (round.isPossible(SurveyAction.POST)) {
                    rounds.posted(published.estate(), round.getId(), published.by());
                }
                promise(round, published);
            });
        }
    }

    private void promise(SurveyRound round, DocumentPublished published) {
        boolean delivered = round.state() == SurveyState.DELIVERED;
        measures.of(round).stream().filter(one -> !one.isPromised()).forEach(one -> {
            keep(one, published.edition());
            measures.promised(one, delivered, published.by());
        });
    }

    private void keep(SurveyMeasure measure, int edition) {
        jdbc.sql("insert into survey_promise (id, estate_id, round_id, measure_id, number, edition, concern, words,"
                        + " person_id, person_name, due, posted_at) values (:id, :estate, :round, :measure, :number,"
                        + " :edition, :concern, :words, :person, :name, :due, :at)")
                .param("id", Ids.next())
                .param("estate", measure.getEstateId())
                .param("round", measure.getRoundId())
                .param("measure", measure.getId())
                .param("number", measure.getNumber())
                .param("edition", edition)
                .param("concern", measure.getConcern())
                .param("words", measure.getMeasure())
                .param("person", measure.getPersonId())
                .param("name", measure.getPersonName())
                .param("due", measure.getDue())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventListener
    void on(SurveyDelivered delivered) {
        measures.delivered(rounds.of(delivered.estate(), delivered.round()));
    }
}
