package cn.linli.app.journeys;

import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.answers.Answers;
import cn.linli.surveys.answers.Filled;
import cn.linli.surveys.answers.KeyedPaper;
import cn.linli.surveys.answers.Papers;
import cn.linli.surveys.draw.FormLinks;
import cn.linli.surveys.history.PastRound;
import cn.linli.surveys.history.SurveyImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo has of surveys to look at, and what is added to it because no story tells of it. */
@RequiredArgsConstructor
final class SurveyPages {

    private static final String ESTATE = "jinxiu";
    private static final String PAST = "楼栋,1,2,3,4,5,6,7,8,9,10\n1,5,4,5,4,5,4,5,4,5,5\n1,9,4,5,4,5,4,5,4,5,5\n";

    private final Estates estates;
    private final Questionnaires questionnaires;
    private final SurveyRounds rounds;
    private final Answers answers;
    private final Papers papers;
    private final FormLinks links;
    private final SurveyImports imports;
    private final JdbcClient jdbc;

    /** The link of a home that has not answered yet. */
    String openLink() {
        Estate estate = estates.of(ESTATE);
        return jdbc
                .sql("select f.id from survey_form f where f.estate_id = ? and f.answered_on is null"
                        + " and f.excluded_at is null and f.handed_at is not null order by f.serial")
                .param(estate.getId())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(form -> links.path(estate.getId(), form.toString()).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Every round of an estate. */
    List<String> rounds(String estate) {
        return jdbc.sql(
                        "select '/e/' || e.code || '/surveys/' || r.id from survey_round r join estate e on e.id = r.estate_id"
                                + " where e.code = ? order by r.half_year desc")
                .param(estate)
                .query(String.class)
                .list();
    }

    /** A measure in each state. */
    List<String> measures(String estate) {
        return jdbc.sql("select distinct on (m.done_at is null) '/e/' || e.code || '/survey-measures/' || m.id"
                        + " from survey_measure m join estate e on e.id = m.estate_id where e.code = ?"
                        + " order by m.done_at is null, m.id desc")
                .param(estate)
                .query(String.class)
                .list();
    }

    /** The paper that waits to be keyed a second time is keyed, and not the same. */
    void keyedDifferently() {
        Estate estate = estates.of(ESTATE);
        UUID running = jdbc.sql(
                        "select id from survey_round where estate_id = ? and issued_at is not null and closed_at is null")
                .param(estate.getId())
                .query(UUID.class)
                .single();
        SurveyRound round = rounds.of(estate.getId(), running);
        KeyedPaper waiting = papers.checked(round).stream()
                .filter(paper -> paper.state() == KeyedPaper.State.WAITING)
                .findFirst()
                .orElseThrow();
        Filled low = new Filled(
                answers.askedBy(round).items().stream().collect(Collectors.toMap(item -> item.id(), item -> 1)), "");
        papers.keyAgain(estate.getId(), running, waiting.id(), low, manager());
    }

    /** A questionnaire that is still being worded. */
    UUID draft() {
        return questionnaires.beginWithDefault(somebody("hejing", "何晶"));
    }

    /** The file of a half-year before the demo begins, with a good row and a bad one. */
    UUID pastSurvey() {
        UUID questionnaire = jdbc.sql(
                        "select id from survey_questionnaire where issued_at is not null order by number limit 1")
                .query(UUID.class)
                .single();
        try {
            Path file = Files.createTempFile("past", ".csv");
            try {
                Files.writeString(file, PAST);
                return imports.upload(
                        estates.of(ESTATE).getId(),
                        "2024H1.csv",
                        file,
                        new PastRound(new HalfYear(2024, 1), "2024年上半年调查", questionnaire, 85, 5),
                        manager());
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Actor manager() {
        return somebody("sunwei", "孙伟");
    }

    private Actor somebody(String signInName, String name) {
        return Actor.staff(
                jdbc.sql("select id from staff_member where sign_in_name = ?")
                        .param(signInName)
                        .query(UUID.class)
                        .single(),
                name);
    }
}
