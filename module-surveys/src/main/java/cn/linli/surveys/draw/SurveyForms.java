package cn.linli.surveys.draw;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms of drawn homes: found by the secret in a link or by the serial on a coupon, and each answered once.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class SurveyForms {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final JdbcClient jdbc;

    /**
     * The form that a link opens with its survey, by one statement and outside any transaction; asked before anything of the estate can be
     * seen. Empty for a link that leads nowhere.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<LinkedForm> linked(String token) {
        return behind(FormRows.SELECT_LINKED, token, FormRows::linked);
    }

    /** The one form that a link opens. Whether it still may be answered is the round's to say, and {@link #answered}'s. */
    public Optional<SurveyForm> behind(String token) {
        return behind(FormRows.SELECT, token, FormRows::read);
    }

    private <T> Optional<T> behind(String select, String token, RowMapper<T> reading) {
        return TOKEN.matcher(token).matches()
                ? jdbc.sql(select + " where f.token_hash = :hash")
                        .param("hash", LinkTokens.hash(token))
                        .query(reading)
                        .optional()
                : Optional.empty();
    }

    public SurveyForm of(UUID estate, UUID round, UUID form) {
        return jdbc.sql(FormRows.SELECT + " where f.estate_id = :estate and f.round_id = :round and f.id = :form")
                .param("estate", estate)
                .param("round", round)
                .param("form", form)
                .query(FormRows::read)
                .optional()
                .orElseThrow(() -> new NotFound("survey form " + form));
    }

    /** The form whose coupon bears this serial. */
    public Optional<SurveyForm> ofSerial(UUID estate, UUID round, int serial) {
        return jdbc.sql(FormRows.SELECT + " where f.estate_id = :estate and f.round_id = :round and f.serial = :serial")
                .param("estate", estate)
                .param("round", round)
                .param("serial", serial)
                .query(FormRows::read)
                .optional();
    }

    /** Homes that have a form and have not answered, in the order of homes; nobody is reminded who has. */
    public List<SurveyForm> unanswered(UUID estate, UUID round) {
        return jdbc.sql(
                        FormRows.SELECT + " where f.estate_id = :estate and f.round_id = :round"
                                + " and f.handed_at is not null and f.excluded_at is null and f.answered_on is null order by f.position")
                .param("estate", estate)
                .param("round", round)
                .query(FormRows::read)
                .list();
    }

    /**
     * Marks that a home answered, once: refuses a second time, and a form that was not handed out or is left out. Part of what
     * takes the answer, which names it in the journal; nothing of what was answered is known here.
     *
     * @param registeredBy who registered the coupon of an answer on paper; none for one by the link
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(UUID estate, UUID form, FormChannel channel, LocalDate on, @Nullable Actor registeredBy) {
        int marked = jdbc.sql(
                        "update survey_form set answered_on = :on, answered_channel = :channel, answered_by = :by,"
                                + " answered_name = :name where estate_id = :estate and id = :form and answered_on is null"
                                + " and excluded_at is null and handed_at is not null")
                .param("on", on)
                .param("channel", channel.name())
                .param("by", registeredBy == null ? null : registeredBy.staffId())
                .param("name", registeredBy == null ? null : registeredBy.name())
                .param("estate", estate)
                .param("form", form)
                .update();
        if (marked == 0) {
            throw Refused.because(whyNot(estate, form));
        }
    }

    private String whyNot(UUID estate, UUID form) {
        SurveyForm found = jdbc.sql(FormRows.SELECT + " where f.estate_id = :estate and f.id = :form")
                .param("estate", estate)
                .param("form", form)
                .query(FormRows::read)
                .optional()
                .orElseThrow(() -> new NotFound("survey form " + form));
        if (found.answered() != null) {
            return "survey.form.answered";
        }
        return found.excluded() != null ? "survey.form.excluded" : "survey.form.notHandedOut";
    }

    /** Takes back a coupon that was registered under a wrong serial; an answer by the link stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void couponTakenBack(UUID estate, UUID form) {
        int taken = jdbc.sql(
                        "update survey_form set answered_on = null, answered_channel = null, answered_by = null,"
                                + " answered_name = null where estate_id = :estate and id = :form and answered_channel = 'PAPER'")
                .param("estate", estate)
                .param("form", form)
                .update();
        Refused.unless(taken == 1, "survey.form.noCoupon");
    }

    /** How far the forms have got in each building, in the order of homes. */
    public List<FormTally> byBuilding(UUID estate, UUID round) {
        return jdbc.sql(FormRows.BY_BUILDING)
                .param("estate", estate)
                .param("round", round)
                .query(FormRows::tally)
                .list();
    }

    /** The same for the whole round. */
    public FormTally tally(UUID estate, UUID round) {
        return FormTally.sum(byBuilding(estate, round));
    }
}
