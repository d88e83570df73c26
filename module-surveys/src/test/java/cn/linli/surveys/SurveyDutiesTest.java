package cn.linli.surveys;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Subject;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** SUR-1: a survey per estate and half-year. SUR-3: handed out within three days. SUR-6: collected within ten. */
@LinliTest
class SurveyDutiesTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Launching launching;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    Duties duties;

    @Autowired
    Clock clock;

    private Stage stage;

    @BeforeEach
    void anEstateInTheSecondHalfOfTheYear() {
        days.beginOn("2027-10-05T09:00");
        stage = cast.stage();
        launching.homes(stage, "1", 20);
        days.liveUntil("2027-10-06T09:00");
    }

    @Test
    void eachHalfYearOwesASurveyUntilItsLastDay() {
        assertThat(duty(SurveyStandard.SUR_1, SurveyDuties.subject("2027H2")).getDue())
                .isEqualTo(Instant.parse("2027-12-31T16:00:00Z"));
        days.liveUntil("2028-01-01T00:00");
        assertThat(duty(SurveyStandard.SUR_1, SurveyDuties.subject("2027H2")).stateAt(clock.instant()))
                .isEqualTo(Duty.State.OVERDUE);
        assertThat(duty(SurveyStandard.SUR_1, SurveyDuties.subject("2028H1")).stateAt(clock.instant()))
                .isEqualTo(Duty.State.OPEN);
    }

    @Test
    void theFormsAreHandedOutWithinThreeDaysOfTheLaunch() {
        UUID round = launching.launched(stage, "2027H2");
        assertThat(duty(SurveyStandard.SUR_3, round(round)).getDue()).isEqualTo(Instant.parse("2027-10-09T16:00:00Z"));
    }

    @Test
    void theTenDaysBeginWithTheDraw() {
        UUID round = launching.launched(stage, "2027H2");
        days.liveUntil("2027-10-08T10:00");
        rounds.drawn(stage.id(), round, 20, actor(stage.customerServiceLead()));
        assertThat(duty(SurveyStandard.SUR_6, round(round)).getDue()).isEqualTo(Instant.parse("2027-10-18T16:00:00Z"));
        assertThat(rounds.of(stage.id(), round).getReturnBy()).isEqualTo("2027-10-18");
        assertThat(rounds.of(stage.id(), round).quota()).isEqualTo(3);
    }

    @Test
    void whatIsWithdrawnOwesNothingMoreButItsHalfYearDoes() {
        UUID round = launching.launched(stage, "2027H2");
        rounds.withdraw(stage.id(), round, "问卷有误", actor(stage.qualityInspector()));
        assertThat(duty(SurveyStandard.SUR_3, round(round)).stateAt(clock.instant()))
                .isEqualTo(Duty.State.WAIVED);
        assertThat(duty(SurveyStandard.SUR_1, SurveyDuties.subject("2027H2")).isRunning())
                .isTrue();
        assertThat(launching.launched(stage, "2027H2")).isNotEqualTo(round);
    }

    @Test
    void aHalfYearHasOneSurvey() {
        launching.launched(stage, "2027H2");
        assertThatThrownBy(() -> launching.launched(stage, "2027H2"))
                .isInstanceOf(Refused.class)
                .hasMessage("survey.halfYear.taken");
    }

    private Duty duty(SurveyStandard clause, Subject subject) {
        return duties.latest(clause, stage.id(), subject).orElseThrow();
    }

    private static Subject round(UUID id) {
        return Subject.of(SurveyRound.SUBJECT, id);
    }
}
