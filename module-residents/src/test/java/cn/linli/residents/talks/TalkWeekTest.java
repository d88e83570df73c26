package cn.linli.residents.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RES-8 as rules: which week a day belongs to, how many talks a week asks for, and when it is done. */
class TalkWeekTest {

    private static final Actor BUTLER = Actor.staff(UUID.randomUUID(), "王管家");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23",
        "2026-11-29, 2026-11-23",
        "2026-11-30, 2026-11-30",
        "2027-01-01, 2026-12-28",
        "2027-01-03, 2026-12-28",
        "2027-01-04, 2027-01-04",
    })
    void aWeekRunsFromMondayToSundayAlsoOverTheNewYear(LocalDate day, LocalDate monday) {
        TalkWeek week = week(day, 2, 9);
        assertThat(week.getMonday()).isEqualTo(monday);
        assertThat(week.getSunday()).isEqualTo(monday.plusDays(6));
    }

    @ParameterizedTest
    @CsvSource({
        // quota, homes lived in, owed
        "2, 40, 2",
        "3, 40, 3",
        "2, 1, 1",
        "3, 2, 2",
    })
    void nobodyOwesMoreTalksThanThereAreHomes(int quota, int livedIn, int owed) {
        assertThat(week(LocalDate.of(2026, 11, 23), quota, livedIn).getQuota()).isEqualTo(owed);
    }

    @Test
    void theTalkThatFillsTheQuotaDoesTheWeekAndNoLaterOneDoesItAgain() {
        TalkWeek week = week(LocalDate.of(2026, 11, 23), 2, 9);
        Instant first = Instant.parse("2026-11-24T02:00:00Z");
        assertThat(week.talk(first)).isFalse();
        assertThat(week.isDone()).isFalse();
        assertThat(week.talk(first.plusSeconds(60))).isTrue();
        assertThat(week.talk(first.plusSeconds(120))).isFalse();
        assertThat(week.getDoneAt()).isEqualTo(first.plusSeconds(60));
        assertThat(week.getHomes()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        // patch, homes
        "'1', 7",
        "'1-2', 4",
        "'2', 5",
        "'1,2', 12",
        "'1-1,2', 8",
        "'11', 9",
        "'', 0",
        "'9', 0",
    })
    void aPatchHoldsTheHomesOfItsBuildingsAndUnits(String patch, int homes) {
        assertThat(HomesToTalk.in(patch, Map.of("1-1", 3, "1-2", 4, "2-", 5, "11-1", 9)))
                .isEqualTo(homes);
    }

    @ParameterizedTest
    @CsvSource({"'',问,答,homeTalk.needed.reached", "张,' ',答,homeTalk.needed.asked", "张,问,'',homeTalk.needed.said"})
    void aTalkHasSomebodyAQuestionAndAnAnswer(String reached, String asked, String said, String key) {
        assertThatThrownBy(() -> new HomeTalk.Words(LocalDate.of(2026, 11, 23), reached, asked, said, null))
                .hasMessage(key);
    }

    private static TalkWeek week(LocalDate day, int quota, int livedIn) {
        return new TalkWeek(UUID.randomUUID(), BUTLER, day, quota, livedIn);
    }
}
