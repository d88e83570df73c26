package cn.linli.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.residents.Channel;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import cn.linli.residents.care.GroupProposal;
import cn.linli.residents.care.GroupProposals;
import cn.linli.residents.movein.MoveInProblem;
import cn.linli.residents.movein.MoveIns;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the residents' room asks of this one: problems found on moving in are followed, and low scores are told. */
@LinliTest
class MoveInDefectsTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    @Autowired
    MoveIns moveIns;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketWork work;

    @Autowired
    TicketAnswers answers;

    @Autowired
    Ratings ratings;

    @Autowired
    GroupProposals proposals;

    private Stage stage;
    private UUID home;

    @BeforeEach
    void aHome() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        home = households
                .settle(
                        stage.id(),
                        List.of(new NewHome(
                                new HomeNumber("1", "1", "101"),
                                1,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2025, 1, 1),
                                List.of(PersonDetails.of("张伟", Relation.OWNER, "13812345678")))),
                        stage.butler().asActor())
                .get(0);
    }

    @Test
    void aProblemFoundOnMovingInIsADefectInsideTheHome() {
        UUID planned = moveIns.plan(
                stage.id(), home, LocalDate.of(2026, 11, 23), stage.butler().asActor());
        moveIns.note(stage.id(), planned, "卫生间墙砖空鼓", false, stage.butler().asActor());
        MoveInProblem noted = moveIns.problems(moveIns.of(stage.id(), planned)).get(0);
        UUID id = UUID.fromString(noted.link().substring(noted.link().lastIndexOf('/') + 1));
        Ticket ticket = tickets.of(stage.id(), id);
        assertThat(ticket.getNumber()).isEqualTo(noted.number());
        assertThat(ticket.getReport().householdId()).isEqualTo(home);
        assertThat(ticket.getReport().words()).isEqualTo("卫生间墙砖空鼓");
        assertThat(ticket.getDefect()).isEqualTo(new Defect(true, false));
    }

    @Test
    void aLowScoreProposesThatTheHouseholdIsNotSatisfied() {
        rate(new Rating.Scores(5, 4, 3, null));
        assertThat(proposals.open(stage.id())).isEmpty();
        Ticket low = rate(new Rating.Scores(4, 4, 2, "没修好"));
        GroupProposal proposed = proposals.open(stage.id()).get(0);
        assertThat(proposed.getHouseholdId()).isEqualTo(home);
        assertThat(proposed.getBecause()).contains(low.getNumber(), "结果 2");
        assertThat(proposed.getSourceLink()).endsWith(low.getId().toString());
    }

    private Ticket rate(Rating.Scores scores) {
        Ticket ticket = tickets.register(
                stage.id(),
                new Registration(
                        TicketKind.REQUEST,
                        Severity.ORDINARY,
                        false,
                        Channel.TELEPHONE,
                        "SECURITY",
                        "保安夜里睡觉",
                        home,
                        null,
                        null,
                        "张伟",
                        "13812345678",
                        false,
                        null,
                        List.of()),
                stage.butler().asActor());
        work.handle(
                stage.id(),
                ticket.getId(),
                Outcome.SOLVED,
                "已换岗",
                null,
                List.of(),
                stage.butler().asActor());
        answers.tell(
                stage.id(),
                ticket.getId(),
                Channel.TELEPHONE,
                "张伟",
                null,
                stage.butler().asActor());
        ratings.takeDown(
                stage.id(),
                ticket.getId(),
                scores,
                Channel.TELEPHONE,
                "张伟",
                stage.frontDesk().asActor());
        return ticket;
    }
}
