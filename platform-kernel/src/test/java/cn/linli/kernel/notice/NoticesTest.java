package cn.linli.kernel.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Cast;
import cn.linli.kernel.KernelTest;
import cn.linli.kernel.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KernelTest
class NoticesTest {

    @Autowired
    Notices notices;

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID estate;
    UUID foreman;
    UUID butler;

    @BeforeEach
    void twoPeople() {
        clock.set("2026-10-14T10:00");
        estate = cast.estate();
        foreman = cast.person("赵领班", "zhao@jinyuan.test", "zh").staffId();
        butler = cast.person("王管家", "wang@jinyuan.test", "zh").staffId();
    }

    @Test
    void areToldOncePerKeyAndPerson() {
        tell(foreman, "FEE-3/1/step-2");
        tell(foreman, "FEE-3/1/step-2");
        tell(foreman, "FEE-3/1/step-3");
        tell(butler, "FEE-3/1/step-2");

        assertThat(notices.unread(foreman)).isEqualTo(2);
        assertThat(notices.unread(butler)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from notice_delivery d join notice n on n.id = d.notice_id"
                                + " where n.recipient_id in (?, ?)")
                        .params(foreman, butler)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void manyAreToldTogetherEachOnceAndByMail() {
        tell(foreman, "launched");
        List<Telling> all =
                List.of(telling(foreman, "launched"), telling(butler, "launched"), telling(butler, "other"));
        notices.tell(all);
        notices.tell(all);

        assertThat(notices.unread(foreman)).isEqualTo(1);
        assertThat(notices.unread(butler)).isEqualTo(2);
        assertThat(notices.latest(butler, 1)).singleElement().satisfies(notice -> {
            assertThat(notice.arguments()).containsExactly("漏水", "it's {0}");
            assertThat(notice.estate()).isEqualTo(estate);
        });
        assertThat(jdbc.sql("select d.address from notice_delivery d join notice n on n.id = d.notice_id"
                                + " where n.recipient_id in (?, ?) order by d.address")
                        .params(foreman, butler)
                        .query(String.class)
                        .list())
                .containsExactly("wang@jinyuan.test", "wang@jinyuan.test", "zhao@jinyuan.test");
    }

    @Test
    void toldAgainInOneTransactionDoNotSpoilIt() {
        transaction.executeWithoutResult(status -> {
            tell(foreman, "1");
            tell(foreman, "1");
            tell(foreman, "2");
        });

        assertThat(notices.unread(foreman)).isEqualTo(2);
    }

    @Test
    void areShownTheNewestFirst() {
        tell(foreman, "1");
        clock.forward(Duration.ofMinutes(1));
        tell(foreman, "2");
        clock.forward(Duration.ofMinutes(1));
        tell(foreman, "3");

        assertThat(notices.latest(foreman, 2)).extracting(BellNotice::link).containsExactly("/t/3", "/t/2");
        assertThat(notices.latest(foreman, 1)).singleElement().satisfies(notice -> {
            assertThat(notice.arguments()).containsExactly("漏水", "it's {0}");
            assertThat(notice.estate()).isEqualTo(estate);
            assertThat(notice.isUnread()).isTrue();
        });
    }

    @Test
    void areReadByTheirRecipientOnly() {
        tell(foreman, "1");
        tell(foreman, "2");
        UUID id = notices.latest(foreman, 1).get(0).id();

        notices.read(butler, id);
        assertThat(notices.unread(foreman)).isEqualTo(2);

        notices.read(foreman, id);
        assertThat(notices.unread(foreman)).isEqualTo(1);
        assertThat(notices.latest(foreman, 1).get(0).readAt()).isEqualTo(clock.instant());

        tell(butler, "1");
        notices.readAll(foreman);
        assertThat(notices.unread(foreman)).isZero();
        assertThat(notices.unread(butler)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.test/", "//evil.test/", "tickets/1", ""})
    void leadToPagesOfThisHouseOnly(String link) {
        assertThatThrownBy(() -> new Telling(foreman, estate, "1", "test.climbed", List.of(), link, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void tell(UUID recipient, String key) {
        notices.tell(telling(recipient, key));
    }

    private Telling telling(UUID recipient, String key) {
        return new Telling(recipient, estate, key, "test.climbed", List.of("漏水", "it's {0}"), "/t/" + key, false);
    }
}
