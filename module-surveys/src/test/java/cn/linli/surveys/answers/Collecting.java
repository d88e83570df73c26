package cn.linli.surveys.answers;

import static cn.linli.testing.Cast.Stage.actor;

import cn.linli.kernel.Ids;
import cn.linli.kernel.Sha256;
import cn.linli.surveys.Launching;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.draw.SheetCodes;
import cn.linli.surveys.draw.SurveyForm;
import cn.linli.surveys.draw.SurveyForms;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.TableOwner;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings rounds to where answers come in: every home of the frame is drawn, and every form handed out. */
@Component
@RequiredArgsConstructor
public class Collecting {

    private final Launching launching;
    private final SurveyRounds rounds;
    private final SurveyForms forms;
    private final SheetCodes codes;
    private final Answers answers;
    private final TransactionTemplate transaction;
    private final TableOwner owner;
    private final Clock clock;

    /** A round whose forms are out. */
    public record Out(UUID round, List<Home> homes) {

        public Home home(int n) {
            return homes.get(n);
        }
    }

    /** A drawn home, and the secret in its link. */
    public record Home(UUID form, UUID household, int serial, String building, String token) {}

    /** Buildings 1 and 2 with so many homes each. */
    public Out out(Stage stage, boolean anonymous, int homes) {
        UUID round = launching.launched(stage, "2026H2", anonymous);
        List<Home> drawn = new ArrayList<>();
        JdbcClient jdbc = owner.jdbc();
        rounds.drawn(stage.id(), round, 2 * homes, actor(stage.projectManager()));
        UUID draw = draw(jdbc, stage, round, 2 * homes);
        for (String building : List.of("1", "2")) {
            stratum(jdbc, stage, round, draw, building, homes);
            for (UUID household : launching.homes(stage, building, homes)) {
                drawn.add(form(jdbc, stage, round, draw, household, building, drawn.size() + 1));
            }
        }
        rounds.issue(stage.id(), round, actor(stage.projectManager()));
        return new Out(round, drawn);
    }

    private UUID draw(JdbcClient jdbc, Stage stage, UUID round, int homes) {
        UUID draw = Ids.next();
        jdbc.sql(
                        "insert into survey_draw (id, estate_id, round_id, number, seed, algorithm, frame_hash, homes, drawn_by,"
                                + " drawn_name, drawn_at) values (?, ?, ?, 1, 1, 'all', 'none', ?, ?, '孙经理', ?)")
                .params(
                        draw,
                        stage.id(),
                        round,
                        homes,
                        stage.projectManager().getId(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return draw;
    }

    private void stratum(JdbcClient jdbc, Stage stage, UUID round, UUID draw, String building, int homes) {
        jdbc.sql(
                        "insert into survey_draw_stratum (draw_id, position, estate_id, round_id, building, unit, homes, drawn)"
                                + " values (?, ?, ?, ?, ?, '1', ?, ?)")
                .params(draw, Integer.parseInt(building), stage.id(), round, building, homes, homes)
                .update();
    }

    private Home form(
            JdbcClient jdbc, Stage stage, UUID round, UUID draw, UUID household, String building, int serial) {
        UUID form = Ids.next();
        String token = "token-of-" + form.toString().replace("-", "").substring(9);
        jdbc.sql(
                        "insert into survey_frame (round_id, position, estate_id, household_id, building, unit, room, occupancy)"
                                + " values (?, ?, ?, ?, ?, '1', ?, 'OCCUPIED')")
                .params(round, serial, stage.id(), household, building, String.valueOf(100 + serial))
                .update();
        jdbc.sql(
                        "insert into survey_form (id, estate_id, round_id, draw_id, household_id, serial, position, home, building,"
                                + " unit, token_hash, handed_by, handed_name, handed_at, handed_way)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, '1', ?, ?, '王管家', ?, 'DOOR')")
                .params(
                        form,
                        stage.id(),
                        round,
                        draw,
                        household,
                        serial,
                        serial,
                        building + "-1-" + (100 + serial),
                        building,
                        Sha256.of(token),
                        stage.butler().getId(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Home(form, household, serial, building, token);
    }

    public SurveyRound round(Stage stage, Out out) {
        return rounds.of(stage.id(), out.round());
    }

    /** The same score everywhere. */
    public Filled filled(Stage stage, Out out, int score, String comment) {
        Map<UUID, Integer> scores = new HashMap<>();
        answers.askedBy(round(stage, out)).items().forEach(item -> scores.put(item.id(), score));
        return new Filled(scores, comment);
    }

    public void answer(Stage stage, Out out, int home, int score, String comment) {
        answers.submit(answers.behind(out.home(home).token()), filled(stage, out, score, comment));
    }

    /** The codes on the papers of these homes, as they were printed. */
    public List<String> print(Stage stage, Out out, int... homes) {
        List<SurveyForm> of = new ArrayList<>();
        for (int home : homes) {
            of.add(forms.of(stage.id(), out.round(), out.home(home).form()));
        }
        return transaction.execute(status -> codes.make(stage.id(), out.round(), of));
    }
}
