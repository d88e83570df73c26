package cn.linli.app.pace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.CountedStatements;
import cn.linli.app.Visitor;
import cn.linli.app.acts.SurveyScenes;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.MovableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.util.ReflectionTestUtils;

/** What a survey costs when a whole estate answers on one evening: the form, and the answer with all its items. */
@AppTest
class SurveyStatementsTest {

    private static final int FORM = 3;
    private static final int SUBMIT = 8;
    private static final Pattern KEY = Pattern.compile("name=\"_key\"[^>]*?value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    FilterChainProxy security;

    @Autowired
    CsrfTokenRepository formTokens;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Stage stage;
    private SurveyScenes scenes;
    private UUID round;

    /** Spring's own test support puts a session's tokens in the place of ours, for every later test of the context. */
    @BeforeEach
    void asInTheProduct() {
        security.getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .forEach(filter -> ReflectionTestUtils.setField(filter, "tokenRepository", formTokens));
    }

    @BeforeEach
    void everyFormIsOut() {
        clock.setTo("2026-11-22T09:00");
        stage = cast.stage();
        scenes = beans.createBean(SurveyScenes.class);
        households.settle(
                stage.id(),
                List.of("101", "102", "103", "104", "105", "106", "107", "108", "109", "110").stream()
                        .map(room -> new NewHome(
                                new HomeNumber("1", "1", room),
                                1,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2025, 1, 1),
                                List.of()))
                        .toList(),
                stage.butler().asActor());
        round = scenes.issued(stage);
    }

    @Test
    void theFormCostsThreeStatementsAndTheAnswerEight() {
        List<String> form = List.of();
        List<String> submit = List.of();
        for (UUID one : forms()) {
            String link = "/s/survey/" + scenes.token(stage, one);
            Map<String, String> fields = scenes.fields(stage, round, "4");
            Visitor owner = new Visitor(port);
            List<String> read = new ArrayList<>();
            form = CountedStatements.during(() -> read.add(owner.get(link).body()));
            Matcher key = KEY.matcher(read.get(0));
            assertThat(key.find()).isTrue();
            Map<String, String> all = new HashMap<>(fields);
            all.put("_key", key.group(1));
            submit = CountedStatements.during(
                    () -> assertThat(owner.postAndStay(link + "/answers", all).statusCode())
                            .isEqualTo(302));
        }
        System.out.printf("%d statements: the form; %d statements: the answer%n", form.size(), submit.size());
        // The last home's: what is read every half minute for everybody has been read by then.
        assertThat(form).as(String.join("\n", form)).hasSizeLessThanOrEqualTo(FORM);
        assertThat(submit).as(String.join("\n", submit)).hasSizeLessThanOrEqualTo(SUBMIT);
    }

    private List<UUID> forms() {
        return jdbc.sql("select id from survey_form where round_id = ?")
                .param(round)
                .query(UUID.class)
                .list();
    }
}
