package cn.linli.app.acts;

import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.surveys.Launch;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.Surveys;
import cn.linli.surveys.answers.Answers;
import cn.linli.surveys.answers.AskedForm;
import cn.linli.surveys.answers.Coupons;
import cn.linli.surveys.answers.Filled;
import cn.linli.surveys.answers.Papers;
import cn.linli.surveys.draw.Draws;
import cn.linli.surveys.draw.FormLinks;
import cn.linli.surveys.draw.FormLists;
import cn.linli.surveys.draw.HandOut;
import cn.linli.surveys.draw.HandOuts;
import cn.linli.surveys.draw.SheetCodes;
import cn.linli.surveys.draw.SurveyForm;
import cn.linli.testing.Cast.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings surveys where they shall stand, as the room's own façades do it; an estate has one at a time. */
@RequiredArgsConstructor
public final class SurveyScenes {

    private final Questionnaires questionnaires;
    private final Surveys surveys;
    private final SurveyRounds rounds;
    private final Draws draws;
    private final FormLists lists;
    private final HandOuts handOuts;
    private final FormLinks links;
    private final SheetCodes codes;
    private final Answers answers;
    private final Coupons coupons;
    private final Papers papers;
    private final Households households;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<UUID, String> remembered = new HashMap<>();
    private String code = "";

    /** Homes in which people live, in one unit, from the first room to the last. */
    void settle(Stage stage, int first, int last) {
        households.settle(
                stage.id(),
                IntStream.rangeClosed(first, last)
                        .mapToObj(room -> new NewHome(
                                new HomeNumber("1", "1", String.valueOf(room)),
                                1,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2025, 1, 1),
                                List.of()))
                        .toList(),
                stage.butler().asActor());
    }

    /** Of this half-year; what stood there before has been withdrawn, or is taken out of the way by the table itself. */
    public UUID launched(Stage stage) {
        Actor quality = stage.qualityInspector().asActor();
        jdbc.sql("update survey_round set withdrawn_at = now(), withdrawn_because = '再来', withdrawn_name = '何质管'"
                        + " where estate_id = :estate and withdrawn_at is null")
                .param("estate", stage.id())
                .update();
        UUID questionnaire = questionnaires.beginWithDefault(quality);
        questionnaires.issue(questionnaire, quality);
        UUID survey = surveys.launch(
                HalfYear.of(stage.estate().today(clock)),
                new Launch("业主满意度调查", questionnaire, true, 85, null, Set.of()),
                List.of(stage.id()),
                quality);
        return jdbc.sql("select id from survey_round where survey_id = :survey and estate_id = :estate")
                .param("survey", survey)
                .param("estate", stage.id())
                .query(UUID.class)
                .single();
    }

    public UUID drawn(Stage stage) {
        UUID round = launched(stage);
        draws.draw(stage.id(), round, stage.projectManager().asActor());
        return round;
    }

    UUID handedOut(Stage stage) {
        UUID round = drawn(stage);
        handOuts.handOut(
                stage.id(),
                round,
                lists.all(stage.id(), round).stream().map(SurveyForm::id).toList(),
                HandOut.Way.DOOR,
                stage.butler().asActor());
        return round;
    }

    public UUID issued(Stage stage) {
        UUID round = handedOut(stage);
        rounds.issue(stage.id(), round, stage.projectManager().asActor());
        return round;
    }

    UUID issuedAndPrinted(Stage stage) {
        UUID round = issued(stage);
        print(stage, round);
        return round;
    }

    /** The first home's coupon came, and its paper lies on the desk. */
    UUID coupon(Stage stage) {
        UUID round = issuedAndPrinted(stage);
        coupons.register(stage.id(), round, "1", stage.frontDesk().asActor());
        return round;
    }

    /** The paper is keyed, and waits for somebody else to key it again. */
    UUID keyed(Stage stage) {
        UUID round = coupon(stage);
        papers.key(
                stage.id(),
                round,
                code,
                null,
                filled(stage, round, 4),
                stage.frontDesk().asActor());
        return round;
    }

    /** It was keyed twice, and not the same. */
    UUID different(Stage stage) {
        UUID round = keyed(stage);
        papers.keyAgain(
                stage.id(),
                round,
                UUID.fromString(paper(round)),
                filled(stage, round, 5),
                stage.projectManager().asActor());
        return round;
    }

    /** The first home answered by its link. */
    UUID answered(Stage stage) {
        UUID round = issuedAndPrinted(stage);
        answer(stage, round, lists.all(stage.id(), round).get(0));
        return round;
    }

    UUID closed(Stage stage) {
        UUID round = issuedAndPrinted(stage);
        lists.all(stage.id(), round).forEach(form -> answer(stage, round, form));
        rounds.close(stage.id(), round, "", stage.projectManager().asActor());
        return round;
    }

    private void answer(Stage stage, UUID round, SurveyForm form) {
        String token = remembered.computeIfAbsent(form.id(), one -> token(stage, one));
        answers.submit(answers.behind(token), filled(stage, round, 4));
    }

    private void print(Stage stage, UUID round) {
        firstToken(stage, round);
        code = transaction
                .execute(status -> codes.make(
                        stage.id(), round, List.of(lists.all(stage.id(), round).get(0))))
                .get(0);
    }

    private Filled filled(Stage stage, UUID round, int score) {
        return new Filled(
                answers.askedBy(rounds.of(stage.id(), round)).items().stream()
                        .collect(Collectors.toMap(AskedForm.Item::id, item -> score)),
                "");
    }

    /** What a page with all answers sends. */
    public Map<String, String> fields(Stage stage, UUID round, String score) {
        return answers.askedBy(rounds.of(stage.id(), round)).items().stream()
                .collect(Collectors.toMap(AskedForm::field, item -> score));
    }

    /** On the paper that was printed last. */
    String code() {
        return code;
    }

    /** Of a home's link, while it is still to be answered. */
    public String token(Stage stage, UUID form) {
        return links.path(stage.id(), form.toString())
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow();
    }

    /** The token of the first home's link, whatever has become of it. */
    String firstToken(Stage stage, UUID round) {
        return jdbc.sql("select id from survey_form where round_id = ? order by serial limit 1")
                .param(round)
                .query(UUID.class)
                .optional()
                .map(form -> remembered.computeIfAbsent(form, one -> token(stage, one)))
                .orElse("nobody");
    }

    /** Of the round's last home: it has its form, gave it back, and its paper is keyed. */
    public String paperOf(Stage stage, UUID round) {
        List<SurveyForm> forms = lists.all(stage.id(), round);
        SurveyForm last = forms.get(forms.size() - 1);
        handOuts.handOut(
                stage.id(),
                round,
                List.of(last.id()),
                HandOut.Way.DOOR,
                stage.butler().asActor());
        String printed = transaction
                .execute(status -> codes.make(stage.id(), round, List.of(last)))
                .get(0);
        coupons.register(
                stage.id(),
                round,
                String.valueOf(last.serial()),
                stage.frontDesk().asActor());
        papers.key(
                stage.id(),
                round,
                printed,
                null,
                filled(stage, round, 4),
                stage.frontDesk().asActor());
        return paper(round);
    }

    /** The paper that was keyed; one that is nobody's where there is none. */
    public String paper(UUID round) {
        return jdbc.sql("select id from survey_paper where round_id = ?")
                .param(round)
                .query(UUID.class)
                .optional()
                .orElse(new UUID(0, 0))
                .toString();
    }

    UUID withdrawn(Stage stage) {
        UUID round = drawn(stage);
        firstToken(stage, round);
        rounds.withdraw(stage.id(), round, "问卷有误", stage.qualityInspector().asActor());
        return round;
    }

    /** The first form of a round; one that is nobody's where there is none. */
    String form(UUID round) {
        return jdbc.sql("select id from survey_form where round_id = ? order by serial limit 1")
                .param(round)
                .query(UUID.class)
                .optional()
                .orElse(new UUID(0, 0))
                .toString();
    }
}
