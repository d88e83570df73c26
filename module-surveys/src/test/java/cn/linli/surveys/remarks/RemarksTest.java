package cn.linli.surveys.remarks;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.residents.Channel;
import cn.linli.residents.Contact;
import cn.linli.residents.ContactFilter;
import cn.linli.residents.ContactRegister;
import cn.linli.surveys.promises.Aftermath;
import cn.linli.surveys.remarks.SurveyRemarks.Coding;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No word of an owner is lost, and none leads to its home where the survey promised so (SUR-8). */
@LinliTest
class RemarksTest {

    private static final List<String> WRITTEN = Arrays.asList(
            "楼道很脏", null, "停车位太少", "停车位太少", " 保安很好 ", "电梯常停\n请修", "绿化不错", "门岗不查人", "路灯不亮", "垃圾没人收", "水压低", "没有意见");

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Aftermath aftermath;

    @Autowired
    ContactRegister register;

    @Autowired
    SurveyRemarks remarks;

    @Autowired
    RemarkLists lists;

    @Autowired
    Clock clock;

    private Stage stage;

    @BeforeEach
    void inNovember() {
        days.beginOn("2034-11-10T09:00");
        stage = cast.stage();
    }

    @Test
    void everyCommentIsInTheRegisterWordForWordAndOfAnAnonymousOneNoHomeTimeOrOrderIsKept() {
        UUID round = aftermath.closed(stage, "2034H2", true, WRITTEN);
        List<String> written = WRITTEN.stream()
                .filter(words -> words != null)
                .map(String::strip)
                .toList();

        List<Contact> entered = entered();
        assertThat(entered).extracting(Contact::said).containsExactlyInAnyOrderElementsOf(written);
        assertThat(entered).allSatisfy(one -> {
            assertThat(one.household()).isNull();
            assertThat(one.reached()).isNull();
            assertThat(one.at()).isEqualTo(clock.instant());
            assertThat(one.sourceLink()).endsWith("/surveys/" + round + "/remarks");
        });
        List<RemarkLists.Row> kept = lists.page(stage.id(), round, null, 0, 50);
        assertThat(kept).extracting(RemarkLists.Row::words).containsExactlyInAnyOrderElementsOf(written);
        assertThat(kept).extracting(RemarkLists.Row::home).containsOnlyNulls();
        assertThat(kept)
                .as("one of eleven times ten times … orders: that of the homes is as good as impossible")
                .extracting(RemarkLists.Row::words)
                .isNotEqualTo(written);
        assertThat(lists.counts(stage.id(), round)).isEqualTo(new RemarkLists.Counts(11, 0, 0));
    }

    @Test
    void ofANamedSurveyEachCommentStandsWithItsHome() {
        UUID round = aftermath.closed(stage, "2034H2", false, WRITTEN);
        assertThat(entered())
                .filteredOn(one -> one.said().equals("楼道很脏"))
                .singleElement()
                .satisfies(one -> assertThat(one.home()).isEqualTo("1-1-101"));
        assertThat(lists.page(stage.id(), round, null, 0, 50))
                .filteredOn(one -> one.words().equals("没有意见"))
                .extracting(RemarkLists.Row::home)
                .containsExactly("1-1-112");
    }

    @Test
    void severalAreSortedAtOnceAndFrequentSubjectsAreCounted() {
        UUID round = aftermath.closed(stage, "2034H2", true, WRITTEN);
        UUID parking = id(round, "停车位太少");
        UUID guard = id(round, "门岗不查人");
        remarks.code(
                stage.id(),
                round,
                List.of(
                        new Coding(parking, "PARKING"),
                        new Coding(guard, "SECURITY"),
                        new Coding(id(round, "保安很好"), "SECURITY")),
                actor(stage.frontDesk()));
        assertThat(lists.subjects(stage.id(), round))
                .containsExactly(new RemarkLists.Subject("SECURITY", 2), new RemarkLists.Subject("PARKING", 1));
        assertThat(lists.frequent(stage.id(), round, 5)).containsExactly(new RemarkLists.Subject("SECURITY", 2));
        assertThat(lists.page(stage.id(), round, "SECURITY", 0, 50))
                .extracting(RemarkLists.Row::codedBy)
                .containsOnly("林前台");
        assertThat(lists.page(stage.id(), round, RemarkLists.UNCODED, 0, 50)).hasSize(8);

        remarks.code(stage.id(), round, List.of(new Coding(parking, null)), actor(stage.butler()));
        assertThat(lists.counts(stage.id(), round).coded()).isEqualTo(2);
        assertThatThrownBy(() -> remarks.code(
                        stage.id(), round, List.of(new Coding(guard, "NO_SUCH_TOPIC")), actor(stage.butler())))
                .hasMessage("feedback.topic.unknown");
        assertThatThrownBy(() -> remarks.code(
                        stage.id(), round, List.of(new Coding(UUID.randomUUID(), "PARKING")), actor(stage.butler())))
                .isInstanceOf(cn.linli.kernel.NotFound.class);
    }

    @Test
    void aCommentBecomesATicketOnceAndAnAnonymousOneNamesNobody() {
        UUID round = aftermath.closed(stage, "2034H2", true, WRITTEN);
        UUID light = id(round, "路灯不亮");
        Ticket ticket = remarks.raise(stage.id(), round, light, TicketKind.REPAIR, "REPAIR", actor(stage.frontDesk()));
        assertThat(ticket.getReport().words()).startsWith("路灯不亮").contains("业主满意度调查");
        assertThat(ticket.getReport().anonymous()).isTrue();
        assertThat(ticket.getReport().householdId()).isNull();
        assertThat(ticket.getReport().channel()).isEqualTo(Channel.SURVEY);
        assertThat(remarks.of(stage.id(), round, light).getTicketNumber()).isEqualTo(ticket.getNumber());
        assertThat(remarks.of(stage.id(), round, light).getTopic()).isEqualTo("REPAIR");
        assertThatThrownBy(() ->
                        remarks.raise(stage.id(), round, light, TicketKind.REPAIR, "REPAIR", actor(stage.butler())))
                .hasMessage("survey.remark.ticket.once");
    }

    @Test
    void aNamedCommentBecomesATicketOfItsHome() {
        UUID round = aftermath.closed(stage, "2034H2", false, WRITTEN);
        Ticket ticket = remarks.raise(
                stage.id(), round, id(round, "楼道很脏"), TicketKind.COMPLAINT, "CLEANING", actor(stage.frontDesk()));
        assertThat(ticket.getReport().place()).isEqualTo("1-1-101");
        assertThat(ticket.getReport().anonymous()).isFalse();
    }

    private UUID id(UUID round, String words) {
        return lists.page(stage.id(), round, null, 0, 50).stream()
                .filter(one -> one.words().equals(words))
                .map(RemarkLists.Row::id)
                .findFirst()
                .orElseThrow();
    }

    private List<Contact> entered() {
        return register.search(stage.id(), new ContactFilter("", Channel.SURVEY, null, null, null), null, 100);
    }
}
