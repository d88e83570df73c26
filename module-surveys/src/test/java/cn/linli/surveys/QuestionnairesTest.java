package cn.linli.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.testing.Cast;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import cn.linli.testing.TableOwner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SUR-2: quality words a version as it likes, and once it was issued nobody changes it, whichever way they try. */
@LinliTest
class QuestionnairesTest {

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    QuestionnaireLists lists;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TableOwner owner;

    private Actor quality;
    private UUID draft;

    @BeforeEach
    void aDraft() {
        quality = cast.stage().qualityInspector().asActor();
        draft = questionnaires.beginWithDefault(quality);
    }

    @Test
    void theDefaultAsksTheDimensionsOfTheProceduresOwnReport() {
        Questionnaire one = questionnaires.of(draft);
        assertThat(one.getAreas())
                .hasSize(5)
                .allSatisfy(area -> assertThat(area.getItems()).isNotEmpty());
        assertThat(words(one)).hasSize(9).contains("保安服务", "维修及时率");
        assertThat(one.getOverall().en()).startsWith("All in all");
    }

    @Test
    void areasAndItemsAreAddedRewordedMovedAndRemoved() {
        questionnaires.addArea(draft, new LocalWords("社区文化", "Community"));
        UUID culture = area("社区文化");
        questionnaires.nameArea(draft, culture, new LocalWords("社区活动", "Activities"));
        questionnaires.addItem(draft, culture, new LocalWords("节日活动", "Festivities"));
        questionnaires.addItem(draft, culture, new LocalWords("兴趣小组", "Clubs"));
        questionnaires.wordItem(draft, item("节日活动"), new LocalWords("节庆活动", "Festivals"));
        questionnaires.moveItem(draft, item("兴趣小组"), true);
        assertThat(words(questionnaires.of(draft))).endsWith("兴趣小组", "节庆活动");

        questionnaires.moveArea(draft, culture, true);
        assertThat(names()).containsSubsequence("社区活动", "施工与接管");
        questionnaires.moveArea(draft, area("客户服务"), true);
        assertThat(names()).as("the first stays first").startsWith("客户服务");

        questionnaires.dropItem(draft, item("兴趣小组"));
        assertThat(words(questionnaires.of(draft))).doesNotContain("兴趣小组").contains("节庆活动");
        questionnaires.dropArea(draft, area("社区活动"));
        assertThat(names()).doesNotContain("社区活动");
        assertThat(words(questionnaires.of(draft))).doesNotContain("节庆活动");
    }

    @Test
    void anItemMovedBeyondItsAreaStandsAtTheNearEndOfTheNext() {
        questionnaires.moveItem(draft, item("保安服务"), true);
        assertThat(of("客户服务")).containsExactly("管理人员的服务态度", "保安服务");
        questionnaires.moveItem(draft, item("车场管理"), false);
        assertThat(of("环境")).containsExactly("车场管理", "清洁服务", "绿化养护");
        questionnaires.moveItem(draft, item("管理人员的服务态度"), true);
        assertThat(of("客户服务")).as("the first of all stays").startsWith("管理人员的服务态度");
    }

    @Test
    void bothLanguagesAreAskedForAndNeitherMayBeTooLong() {
        refused(() -> questionnaires.addArea(draft, new LocalWords("", "Community")), "survey.words.zh");
        refused(() -> questionnaires.addArea(draft, new LocalWords("社区", "")), "survey.words.en");
        refused(() -> questionnaires.addArea(draft, new LocalWords("长".repeat(41), "x")), "survey.words.zh");
        refused(
                () -> questionnaires.wordItem(draft, item("保安服务"), new LocalWords("保安", "x".repeat(401))),
                "survey.words.en");
        assertThat(words(questionnaires.of(draft))).contains("保安服务");
    }

    @Test
    void itIsIssuedOnlyWhenEachAreaAsksSomething() {
        questionnaires.addArea(draft, new LocalWords("社区文化", "Community"));
        refused(() -> questionnaires.issue(draft, quality), "survey.questionnaire.emptyArea");
        questionnaires.of(draft).getAreas().forEach(area -> questionnaires.dropArea(draft, area.getId()));
        refused(() -> questionnaires.issue(draft, quality), "survey.questionnaire.empty");
    }

    @Test
    void anIssuedVersionRefusesEveryChange() {
        UUID area = area("环境");
        UUID item = item("清洁服务");
        LocalWords other = new LocalWords("别的", "Other");
        questionnaires.issue(draft, quality);
        Map<String, Runnable> changes = Map.of(
                "words", () -> questionnaires.word(draft, other, other, other),
                "add area", () -> questionnaires.addArea(draft, other),
                "name area", () -> questionnaires.nameArea(draft, area, other),
                "move area", () -> questionnaires.moveArea(draft, area, true),
                "drop area", () -> questionnaires.dropArea(draft, area),
                "add item", () -> questionnaires.addItem(draft, area, other),
                "word item", () -> questionnaires.wordItem(draft, item, other),
                "move item", () -> questionnaires.moveItem(draft, item, true),
                "drop item", () -> questionnaires.dropItem(draft, item),
                "issue again", () -> questionnaires.issue(draft, quality));
        String before = asked();
        changes.forEach((name, change) -> refused(change, "survey.questionnaire.issued"));
        assertThat(asked()).isEqualTo(before);
    }

    /** Neither the program nor the role that owns the tables can. */
    @Test
    void anIssuedVersionRefusesEveryChangeBySql() {
        UUID another = questionnaires.beginWithDefault(quality);
        UUID foreignArea = questionnaires.of(another).getAreas().get(0).getId();
        UUID foreignItem = questionnaires.of(another).items().get(0).getId();
        UUID area = area("环境");
        UUID item = item("清洁服务");
        questionnaires.issue(draft, quality);
        String before = asked();
        List<String> changes = List.of(
                "update survey_questionnaire set title_zh = '别的' where id = '" + draft + "'",
                "update survey_questionnaire set issued_at = null where id = '" + draft + "'",
                "delete from survey_questionnaire where id = '" + draft + "'",
                "insert into survey_area values (gen_random_uuid(), '" + draft + "', 9, '别的', 'Other')",
                "update survey_area set name_en = 'Other' where id = '" + area + "'",
                "update survey_area set questionnaire_id = '" + another + "' where id = '" + area + "'",
                "update survey_area set questionnaire_id = '" + draft + "' where id = '" + foreignArea + "'",
                "delete from survey_area where id = '" + area + "'",
                "insert into survey_item values (gen_random_uuid(), '" + area + "', 9, '别的', 'Other')",
                "update survey_item set words_zh = '别的' where id = '" + item + "'",
                "update survey_item set area_id = '" + foreignArea + "' where id = '" + item + "'",
                "update survey_item set area_id = '" + area + "' where id = '" + foreignItem + "'",
                "delete from survey_item where id = '" + item + "'");
        for (JdbcClient who : List.of(jdbc, owner.jdbc())) {
            for (String change : changes) {
                assertThatThrownBy(() -> who.sql(change).update())
                        .as(change)
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("issued cannot change");
            }
        }
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void aNewVersionBeginsWithWhatAnOlderOneSaysAndGoesItsOwnWay() {
        questionnaires.addItem(draft, area("环境"), new LocalWords("垃圾分类", "Sorting of waste"));
        questionnaires.issue(draft, quality);
        UUID next = questionnaires.beginAgain(draft, quality);
        Questionnaire copy = questionnaires.of(next);
        assertThat(copy.isIssued()).isFalse();
        assertThat(copy.getNumber()).isEqualTo(questionnaires.of(draft).getNumber() + 1);
        assertThat(words(copy)).isEqualTo(words(questionnaires.of(draft))).contains("垃圾分类");
        questionnaires.wordItem(next, copy.items().get(0).getId(), new LocalWords("态度", "Manners"));
        assertThat(words(questionnaires.of(draft))).doesNotContain("态度");
        assertThat(lists.issued())
                .extracting(QuestionnaireLists.Row::id)
                .contains(draft)
                .doesNotContain(next);
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotWrittenOver() {
        Long seen = questionnaires.of(draft).getVersion();
        clock.moveBy(Duration.ofMinutes(1));
        questionnaires.wordItem(draft, item("清洁服务"), new LocalWords("保洁服务", "Cleaning"));
        Seen.begin(seen);
        try {
            assertThatThrownBy(() -> questionnaires.wordItem(draft, item("保洁服务"), new LocalWords("清扫", "Sweeping")))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        } finally {
            Seen.end();
        }
    }

    private static void refused(Runnable change, String code) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }

    private String asked() {
        Questionnaire one = questionnaires.of(draft);
        return one.getTitle() + " "
                + one.getAreas().stream().map(SurveyArea::getName).toList() + words(one);
    }

    private List<String> names() {
        return questionnaires.of(draft).getAreas().stream()
                .map(area -> area.getName().zh())
                .toList();
    }

    private List<String> of(String area) {
        return questionnaires.of(draft).area(area(area)).getItems().stream()
                .map(item -> item.getWords().zh())
                .toList();
    }

    private static List<String> words(Questionnaire one) {
        return one.items().stream().map(item -> item.getWords().zh()).toList();
    }

    private UUID area(String name) {
        return questionnaires.of(draft).getAreas().stream()
                .filter(area -> area.getName().zh().equals(name))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private UUID item(String words) {
        return questionnaires.of(draft).items().stream()
                .filter(item -> item.getWords().zh().equals(words))
                .findFirst()
                .orElseThrow()
                .getId();
    }
}
