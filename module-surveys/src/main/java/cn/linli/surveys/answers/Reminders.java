package cn.linli.surveys.answers;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estates;
import cn.linli.surveys.Hand;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyCourse;
import cn.linli.surveys.SurveyMove;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.draw.SurveyForm;
import cn.linli.surveys.draw.SurveyForms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who have not answered, and nobody else, at most once a day; how often stands with the round. */
@Service
@RequiredArgsConstructor
@Transactional
public class Reminders {

    private final SurveyRounds rounds;
    private final SurveyForms forms;
    private final ReminderMessages post;
    private final SurveyCourse course;
    private final Estates estates;
    private final MessageSource sentences;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Reminder remind(UUID estate, UUID id, Actor by) {
        SurveyRound round = rounds.taken(estate, id, "survey.reminded");
        round.require(SurveyAction.REMIND);
        LocalDate today = estates.of(estate).today(clock);
        Refused.unless(round.takesAnswersOn(today), "survey.admission.LATE");
        Refused.unless(of(round).stream().noneMatch(one -> one.day().equals(today)), "survey.reminder.once");
        List<SurveyForm> silent = forms.unanswered(estate, id);
        Refused.unless(!silent.isEmpty(), "survey.reminder.nobody");
        int messages = post.send(round, silent, today);
        Reminder reminder = new Reminder(today, silent.size(), messages, Hand.of(by, clock.instant()));
        add(round, reminder);
        course.add(round, SurveyMove.REMINDED, words(reminder), by);
        return reminder;
    }

    /** The course is kept in the language of the procedures. */
    private String words(Reminder reminder) {
        return sentences.getMessage(
                "survey.reminder.course",
                new Object[] {reminder.homes(), reminder.messages()},
                Locale.SIMPLIFIED_CHINESE);
    }

    private void add(SurveyRound round, Reminder reminder) {
        jdbc.sql(
                        "insert into survey_reminder (id, estate_id, round_id, on_day, homes, messages, reminded_by, reminded_name,"
                                + " reminded_at) values (:id, :estate, :round, :day, :homes, :messages, :by, :name, :at)")
                .param("id", Ids.next())
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .param("day", reminder.day())
                .param("homes", reminder.homes())
                .param("messages", reminder.messages())
                .param("by", reminder.by().by())
                .param("name", reminder.by().name())
                .param("at", reminder.by().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Reminder> of(SurveyRound round) {
        return jdbc.sql("select * from survey_reminder where estate_id = :estate and round_id = :round order by on_day")
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .query((row, n) -> new Reminder(
                        row.getObject("on_day", LocalDate.class),
                        row.getInt("homes"),
                        row.getInt("messages"),
                        new Hand(
                                row.getObject("reminded_by", UUID.class),
                                row.getString("reminded_name"),
                                Objects.requireNonNull(row.getObject("reminded_at", OffsetDateTime.class))
                                        .toInstant())))
                .list();
    }
}
