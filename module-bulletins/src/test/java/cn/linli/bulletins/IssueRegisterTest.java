package cn.linli.bulletins;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.bulletins.paper.Papers;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.TableOwner;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** BUL-4, BUL-5: every way out is a line of the register; at the door the receiver signs. */
@LinliTest
class IssueRegisterTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Course course;

    @Autowired
    IssueRegister register;

    @Autowired
    Households households;

    @Autowired
    Evidence evidence;

    @Autowired
    TableOwner owner;

    private Stage stage;
    private UUID paper;
    private Actor butler;

    @BeforeEach
    void aSignedPaperAndSixHomes() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        butler = actor(stage.butler());
        households.settle(
                stage.id(),
                IntStream.rangeClosed(1, 6)
                        .mapToObj(n -> new NewHome(
                                new HomeNumber(n <= 4 ? "1" : "2", "1", "10" + n),
                                n,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2025, 1, 1),
                                List.of()))
                        .toList(),
                butler);
        paper = course.signed(stage);
    }

    @Test
    void nothingIsHandedOutThatIsNotSigned() {
        UUID draft = course.draft(stage);
        assertThatThrownBy(() -> register.plan(stage.id(), draft, Way.LETTER_BOX, IssueScope.ESTATE))
                .isInstanceOf(Refused.class)
                .hasMessage("document.issue.unsigned");
        assertThatThrownBy(() -> register.post(stage.id(), draft, "大堂", butler)).hasMessage("document.issue.unsigned");
    }

    @Test
    void aPaperForTheEstateHasOneLineForEachHomeHoweverOftenItIsPlanned() {
        assertThat(register.plan(stage.id(), paper, Way.LETTER_BOX, IssueScope.ESTATE))
                .isEqualTo(6);
        assertThat(register.plan(stage.id(), paper, Way.LETTER_BOX, IssueScope.ESTATE))
                .isZero();
        assertThat(places(true)).containsExactly("1-1-101", "1-1-102", "1-1-103", "1-1-104", "2-1-105", "2-1-106");
    }

    @Test
    void aScopeNarrowsByBuildingAndUnit() {
        register.plan(stage.id(), paper, Way.LETTER_BOX, scope(Set.of("2"), Set.of()));
        register.plan(stage.id(), paper, Way.DOOR, scope(Set.of(), Set.of("1-1")));
        assertThat(register.progress(stage.id(), paper, 1))
                .containsExactly(new Issue.Progress(Way.DOOR, 0, 4), new Issue.Progress(Way.LETTER_BOX, 0, 2));
        assertThatThrownBy(() -> register.plan(stage.id(), paper, Way.DOOR, scope(Set.of("9"), Set.of())))
                .hasMessage("document.issue.nobody");
    }

    @Test
    void whatLiesInTheLetterBoxIsCountedOnce() {
        register.plan(stage.id(), paper, Way.LETTER_BOX, IssueScope.ESTATE);
        List<UUID> three = register.lines(stage.id(), paper, 1, true, null, 3).stream()
                .map(Issue::id)
                .toList();
        assertThat(register.putIntoBoxes(stage.id(), paper, three, butler)).isEqualTo(3);
        assertThatThrownBy(() -> register.putIntoBoxes(stage.id(), paper, three, butler))
                .hasMessage("document.issue.nothingChosen");
        assertThat(register.progress(stage.id(), paper, 1)).containsExactly(new Issue.Progress(Way.LETTER_BOX, 3, 6));
        assertThat(places(true)).containsExactly("1-1-104", "2-1-105", "2-1-106");
    }

    @Test
    void atTheDoorTheReceiverSignsAndTheLineDoesNotChangeAnyMore() {
        register.plan(stage.id(), paper, Way.DOOR, scope(Set.of("2"), Set.of()));
        UUID line = register.lines(stage.id(), paper, 1, true, null, 1).get(0).id();
        UUID proof = signature();
        assertThatThrownBy(() -> register.putIntoBoxes(stage.id(), paper, List.of(line), butler))
                .hasMessage("document.issue.nothingChosen");
        assertThatThrownBy(() -> register.handOver(stage.id(), paper, line, " ", proof, butler))
                .hasMessage("document.issue.receiver");
        register.handOver(stage.id(), paper, line, "张伟", proof, butler);
        Issue done = register.of(stage.id(), paper, line);
        assertThat(done.receiver()).isEqualTo("张伟");
        assertThat(done.proof()).isEqualTo(proof);
        assertThatThrownBy(() -> register.handOver(stage.id(), paper, line, "李娜", proof, butler))
                .hasMessage("document.issue.done");
        assertThatThrownBy(() -> owner.jdbc()
                        .sql("update document_issue set receiver = '李娜' where id = ?")
                        .param(line)
                        .update())
                .hasMessageContaining("is done");
    }

    @Test
    void anotherEstateSeesNoLine() {
        register.plan(stage.id(), paper, Way.DOOR, IssueScope.ESTATE);
        UUID line = register.lines(stage.id(), paper, 1, true, null, 1).get(0).id();
        Stage other = cast.stage();
        assertThatThrownBy(() -> register.of(other.id(), paper, line)).isInstanceOf(NotFound.class);
        assertThat(register.lines(other.id(), paper, 1, false, null, 10)).isEmpty();
    }

    private List<String> places(boolean open) {
        return register.lines(stage.id(), paper, 1, open, null, 100).stream()
                .map(Issue::place)
                .toList();
    }

    private static IssueScope scope(Set<String> buildings, Set<String> units) {
        return new IssueScope(buildings, units, Set.of(), null);
    }

    private UUID signature() {
        return evidence.keep(
                        stage.id(),
                        "hand.png",
                        new ByteArrayInputStream(Papers.drawn(400, 160, Color.BLACK, false)),
                        butler)
                .getId();
    }
}
