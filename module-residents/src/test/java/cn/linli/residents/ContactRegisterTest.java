package cn.linli.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.testing.Cast;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import cn.linli.testing.TableOwner;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class ContactRegisterTest {

    @Autowired
    Cast cast;

    @Autowired
    Households households;

    @Autowired
    ContactRegister register;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TableOwner owner;

    Cast.Stage stage;
    UUID home;

    @BeforeEach
    void aHome() {
        stage = cast.stage();
        home = households
                .settle(
                        stage.id(),
                        List.of(new NewHome(
                                new HomeNumber("3", "1", "1201"),
                                null,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2024, 3, 1),
                                List.of(PersonDetails.of("张伟", Relation.OWNER, "13812345678")))),
                        stage.butler().asActor())
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"电梯", "梯按", "按钮", "周六", "3-1201", "3栋1单元1201", "13812345678", "张伟", "wifi", "WiFi 电梯", "240117"})
    void aContactIsFoundByAnyTwoCharactersRoomPhoneAndName(String query) {
        enter(home, "三楼电梯按钮不灵,Wifi 也断了", "周六前修好");
        enter(null, "路灯太暗", null);

        assertThat(register.search(stage.id(), filter(query), null, 10))
                .extracting(Contact::said)
                .containsExactly("三楼电梯按钮不灵,Wifi 也断了");
    }

    @Test
    void thePagesOfTheRegisterMeetWithoutGapOrOverlap() {
        for (int i = 0; i < 7; i++) {
            enter(home, "第" + i + "次来电", null);
            clock.moveBy(Duration.ofMinutes(1));
        }

        List<Contact> first = register.search(stage.id(), ContactFilter.ALL, null, 3);
        ContactMark mark =
                ContactMark.parse(ContactMark.of(first.get(2)).toString()).orElseThrow();
        List<Contact> second = register.search(stage.id(), ContactFilter.ALL, mark, 10);

        assertThat(first).extracting(Contact::said).containsExactly("第6次来电", "第5次来电", "第4次来电");
        assertThat(second).extracting(Contact::said).containsExactly("第3次来电", "第2次来电", "第1次来电", "第0次来电");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update contact set said = 'x'", "delete from contact", "truncate contact"})
    void whatIsEnteredIsNeitherChangedNorRemoved(String statement) {
        enter(home, "电梯按钮不灵", null);

        assertThatThrownBy(() -> jdbc.sql(statement).update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> owner.jdbc().sql(statement).update())
                .rootCause()
                .hasMessageContaining("contact is append-only");
    }

    @Test
    void aHouseholdHasOneTimeline() {
        enter(home, "电梯按钮不灵", null);
        enter(null, "路灯太暗", null);

        assertThat(register.ofHousehold(stage.id(), home, 10))
                .extracting(Contact::home)
                .containsExactly("3-1-1201");
    }

    private void enter(@Nullable UUID household, String said, @Nullable String promised) {
        register.enter(new ContactEntry(
                stage.id(),
                household,
                clock.instant(),
                Channel.TELEPHONE,
                Direction.FROM_OWNER,
                stage.butler().getId(),
                "王管家",
                null,
                said,
                promised,
                "ticket",
                "1",
                household == null ? "工单 7" : "工单 240117",
                null));
    }

    private static ContactFilter filter(String words) {
        return new ContactFilter(words, null, null, null, null);
    }
}
