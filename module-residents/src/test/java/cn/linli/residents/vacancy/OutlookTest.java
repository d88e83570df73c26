package cn.linli.residents.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be said of when somebody will live in an empty home. */
class OutlookTest {

    private static final Actor BUTLER = Actor.staff(UUID.randomUUID(), "王管家");
    private static final Instant NOW = Instant.parse("2026-12-01T01:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest(name = "expected on {0} because {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
                    2026-11-30, 等孩子放寒假, outlook.passed
                    2026-12-01, 等孩子放寒假, -
                    2027-02-28, 等孩子放寒假, -
                    2036-12-01, 等孩子放寒假, -
                    2036-12-02, 等孩子放寒假, outlook.far
                    -,          业主不知道,   -
                    2027-02-28, '',           outlook.reason
                    2027-02-28, '  ',         outlook.reason
                    """)
    void aDayAheadOrNoneAndAlwaysAReason(@Nullable LocalDate day, String why, @Nullable String refusal) {
        Outlook outlook = new Outlook(UUID.randomUUID(), UUID.randomUUID(), BUTLER, NOW);
        if (refusal == null) {
            assertThat(outlook.become(day, " " + why + " ", TODAY, BUTLER, NOW).getReason())
                    .isEqualTo(why);
            assertThat(outlook.getExpectedOn()).isEqualTo(day);
            assertThat(outlook.getByName()).isEqualTo("王管家");
        } else {
            assertThatThrownBy(() -> outlook.become(day, why, TODAY, BUTLER, NOW))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.getCode()).isEqualTo(refusal));
        }
    }
}
