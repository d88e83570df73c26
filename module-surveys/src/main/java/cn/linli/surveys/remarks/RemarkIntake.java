package cn.linli.surveys.remarks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import cn.linli.surveys.SurveyClosed;
import cn.linli.surveys.SurveyImported;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Enters every comment of a closed or an imported round in the communication register (SUR-8): in random order and dated at the closing or the import, so
 * that in an anonymous round neither order nor time leads to a home.
 */
@Component
@RequiredArgsConstructor
class RemarkIntake {

    private final SurveyRounds rounds;
    private final ContactRegister register;
    private final Estates estates;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Written(
            String words,
            @Nullable UUID household,
            @Nullable String home) {}

    @EventListener
    void on(SurveyClosed closed) {
        enter(rounds.of(closed.estate(), closed.round()), closed.by());
    }

    /** A past round's comments are opinions nobody has sorted, too; when each was written no file says. */
    @EventListener
    void on(SurveyImported imported) {
        enter(rounds.of(imported.estate(), imported.round()), imported.by());
    }

    private void enter(SurveyRound round, Actor by) {
        Instant at = clock.instant();
        List<Written> all = written(round);
        for (int i = 0; i < all.size(); i++) {
            keep(round, i + 1, all.get(i), entered(round, all.get(i), by, at));
        }
    }

    private List<Written> written(SurveyRound round) {
        return jdbc
                .sql("select s.comment, f.household_id, f.home from survey_sheet s"
                        + " left join survey_form f on f.id = s.form_id"
                        + " where s.estate_id = :estate and s.round_id = :round and s.comment is not null"
                        + " order by random()")
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .query((row, n) -> new Written(
                        row.getString("comment").strip(),
                        round.isAnonymous() ? null : row.getObject("household_id", UUID.class),
                        round.isAnonymous() ? null : row.getString("home")))
                .list()
                .stream()
                .filter(one -> !one.words().isEmpty())
                .toList();
    }

    private UUID entered(SurveyRound round, Written one, Actor by, Instant at) {
        return register.enter(new ContactEntry(
                round.getEstateId(),
                one.household(),
                at,
                Channel.SURVEY,
                Direction.FROM_OWNER,
                by.staffId(),
                by.name(),
                null,
                one.words(),
                null,
                SurveyRound.SUBJECT,
                round.getId().toString(),
                round.getTitle(),
                "/e/" + estates.of(round.getEstateId()).getCode() + "/surveys/" + round.getId() + "/remarks"));
    }

    private void keep(SurveyRound round, int number, Written one, UUID contact) {
        jdbc.sql("insert into survey_remark (id, version, estate_id, round_id, number, words, household_id, home,"
                        + " contact_id) values (:id, 0, :estate, :round, :number, :words, :household, :home, :contact)")
                .param("id", Ids.next())
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .param("number", number)
                .param("words", one.words())
                .param("household", one.household())
                .param("home", one.home())
                .param("contact", contact)
                .update();
    }
}
