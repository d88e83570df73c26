package cn.linli.kernel.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Cast;
import cn.linli.kernel.KernelTest;
import cn.linli.kernel.MovableClock;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.OutsideWorld;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@KernelTest
class OutboxTest {

    private static final String BY_DAY = "2026-10-14T10:00";

    @Autowired
    Notices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    ChatHooks chatHooks;

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Staff staff;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Recipients recipients;

    @Autowired
    ChatHookRepository hooks;

    @Autowired
    ChatChannel chat;

    @Autowired
    OutsidePost outside;

    @Autowired
    Wording wording;

    @Autowired
    NoticeSettings settings;

    @Autowired
    Journal journal;

    @Autowired
    JavaMailSenderImpl mailServer;

    UUID estate;
    Actor foreman;

    @BeforeEach
    void anEmptyOutboxByDay() throws Exception {
        jdbc.sql("delete from notice_delivery").update();
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from notice_chat_hook").update();
        OutsideWorld.reset();
        mailServerComesBack();
        clock.set(BY_DAY);
        estate = cast.estate();
        foreman = cast.person("赵领班", "zhao@jinyuan.test", "zh");
    }

    @Test
    void aNoticeLeavesByMailInTheRecipientsLanguageWithAnAddressThatWorksOutside() throws Exception {
        tell("1");

        assertThat(outbox.sendDue(10)).isEqualTo(1);

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("【邻里】投诉“漏水”已升到 领班，请今天处理。");
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0]).hasToString("zhao@jinyuan.test");
        assertThat(mail.getFrom()[0]).hasToString("linli@jinyuan.test");
        assertThat(text(mail))
                .contains("赵领班：")
                .contains("投诉“漏水”已升到 领班，请今天处理。")
                .contains("https://linli.test/e/jinyuan/tickets/1");
        assertThat(outbox.sendDue(10)).isZero();
        assertThat(OutsideWorld.MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoReadsEnglishGetsEnglish() throws Exception {
        Actor visitor = cast.person("Ann", "ann@jinyuan.test", "en");
        notices.tell(telling(visitor, "1", false));

        outbox.sendDue(10);

        assertThat(onlyMail().getSubject())
                .isEqualTo("[Linli] Complaint \"漏水\" has climbed to 领班. Please handle it today.");
    }

    @Test
    void whatSomebodyTypedCannotBeginAnotherHeader() throws Exception {
        notices.tell(new Telling(
                foreman.staffId(), estate, "1", "test.climbed", List.of("a\r\nBcc: all@evil.test", "x"), "/t", false));

        outbox.sendDue(10);

        MimeMessage mail = onlyMail();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).contains("a Bcc: all@evil.test");
    }

    @Test
    void whoHasNoAddressHearsTheBellOnly() {
        Actor guard = cast.person("钱领班", null, "zh");
        notices.tell(telling(guard, "1", false));

        assertThat(outbox.sendDue(10)).isZero();
        assertThat(notices.unread(guard.staffId())).isEqualTo(1);
    }

    @Test
    void whoHasLeftIsNotWrittenTo() {
        tell("1");
        staff.disable(foreman.staffId(), cast.person("吴管理", Role.ADMINISTRATOR, null));
        tell("2");

        assertThat(outbox.sendDue(10)).isZero();
        assertThat(OutsideWorld.MAIL.getReceivedMessages()).isEmpty();
        assertThat(outcomes()).containsExactly("NOT_CONFIGURED");
    }

    @Test
    void nothingLeavesOfATransactionRolledBack() {
        transaction.executeWithoutResult(status -> {
            tell("1");
            status.setRollbackOnly();
        });

        assertThat(outbox.sendDue(10)).isZero();
        assertThat(notices.unread(foreman.staffId())).isZero();
    }

    @Test
    void inTheQuietHoursTheBellRingsAndTheRestWaitsForTheMorning() {
        clock.set("2026-10-14T23:10");
        tell("1");

        assertThat(notices.unread(foreman.staffId())).isEqualTo(1);
        assertThat(outbox.sendDue(10)).isZero();
        clock.set("2026-10-15T07:29");
        assertThat(outbox.sendDue(10)).isZero();
        clock.set("2026-10-15T07:30");
        assertThat(outbox.sendDue(10)).isEqualTo(1);
    }

    @Test
    void theQuietHoursAreThoseOfTheEstate() {
        estate = cast.estate("Europe/Berlin");
        clock.set("2026-10-14T23:10");
        tell("1");

        assertThat(outbox.sendDue(10)).isEqualTo(1);
    }

    @Test
    void whatIsUrgentDoesNotWait() {
        clock.set("2026-10-14T23:10");
        notices.tell(telling(foreman, "1", true));

        assertThat(outbox.sendDue(10)).isEqualTo(1);
    }

    @Test
    void aFailedAttemptIsRepeatedLaterAndLaterAndThenGivenUpVisibly() {
        mailServerDies();
        notices.tell(telling(foreman, "1", true));

        for (String pause : List.of("PT0S", "PT1M", "PT5M", "PT30M", "PT2H")) {
            clock.forward(Duration.parse(pause));
            outbox.sendDue(10);
            assertThat(outcomes()).isEmpty();
            clock.forward(Duration.ofSeconds(59));
            outbox.sendDue(10);
            clock.forward(Duration.ofSeconds(-59));
        }
        assertThat(attempts()).isEqualTo(5);
        clock.forward(Duration.ofHours(12));
        outbox.sendDue(10);

        assertThat(outbox.failures(10)).singleElement().satisfies(failure -> {
            assertThat(failure.recipient()).isEqualTo("赵领班");
            assertThat(failure.target()).isEqualTo("zhao@jinyuan.test");
            assertThat(failure.attempts()).isEqualTo(6);
            assertThat(failure.error()).isNotBlank();
        });
        clock.forward(Duration.ofDays(2));
        outbox.sendDue(10);
        assertThat(attempts()).isEqualTo(6);
    }

    @Test
    void whatWasGivenUpCanBeSentAgain() {
        giveUp();
        UUID failed = outbox.failures(10).get(0).id();

        outbox.retry(failed, foreman);

        assertThat(outbox.failures(10)).isEmpty();
        mailServerComesBack();
        assertThat(outbox.sendDue(10)).isEqualTo(1);
        assertThatThrownBy(() -> outbox.retry(failed, foreman)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select count(*) from journal where action = 'delivery.retried' and subject_id = ?")
                        .param(failed.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRepetitionWaitsForTheMorningToo() {
        clock.set("2026-10-14T21:29:30");
        mailServerDies();
        tell("1");
        outbox.sendDue(10);
        mailServerComesBack();

        clock.set("2026-10-14T22:00");
        assertThat(outbox.sendDue(10)).isZero();
        clock.set("2026-10-15T07:30");
        assertThat(outbox.sendDue(10)).isEqualTo(1);
    }

    @Test
    void aDeadMailServerHoldsTheChatUpForThreeAttemptsOnly() {
        mailServerDies();
        for (int i = 0; i < 6; i++) {
            tell("mail " + i);
        }
        addHook(estate, ChatKind.WECOM);
        notices.tell(telling(cast.person("钱领班", null, "zh"), "chat", false));

        assertThat(outbox.sendDue(100)).isEqualTo(1);

        assertThat(attempts()).isEqualTo(3 + 1);
    }

    @Test
    void withoutAMailServerAMailIsRecordedAsNotConfiguredAndNotTriedAgain() {
        MailChannel none = new MailChannel() {
            @Override
            public boolean isConfigured() {
                return false;
            }

            @Override
            public void send(String to, String subject, String text) {
                throw new AssertionError("There is nothing to send with");
            }
        };
        Outbox without =
                new Outbox(deliveries, recipients, hooks, none, chat, outside, wording, settings, journal, clock);
        tell("1");

        assertThat(without.sendDue(10)).isZero();

        assertThat(outcomes()).containsExactly("NOT_CONFIGURED");
        assertThat(without.failures(10)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(without.sendDue(10)).isZero();
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void threeNodesSendEachDeliveryOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            tell("matter " + i);
        }
        var start = new CyclicBarrier(3);
        var pool = Executors.newFixedThreadPool(3);
        Callable<Integer> node = () -> {
            start.await();
            return outbox.sendDue(100);
        };

        List<Integer> sent = new ArrayList<>();
        for (Future<Integer> one : pool.invokeAll(Collections.nCopies(3, node))) {
            sent.add(one.get());
        }
        pool.shutdown();

        assertThat(sent.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        assertThat(OutsideWorld.MAIL.getReceivedMessages()).hasSize(40);
        var ids = new HashSet<String>();
        for (MimeMessage mail : OutsideWorld.MAIL.getReceivedMessages()) {
            ids.add(text(mail).replaceAll("(?s).*tickets/", ""));
        }
        assertThat(ids).hasSize(40);
    }

    @Test
    void aDeliveryWhoseNodeDiedIsSentByAnotherOnceItsClaimHasRunOut() {
        tell("1");
        assertThat(deliveries.claim(clock.instant(), List.of())).isPresent();

        clock.forward(Duration.ofMinutes(4));
        assertThat(outbox.sendDue(10)).isZero();
        clock.forward(Duration.ofMinutes(1));
        assertThat(outbox.sendDue(10)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"WECOM, errcode", "DINGTALK, errcode", "FEISHU, code"})
    void aChatHearsIt(ChatKind kind, String codeField) {
        addHook(estate, kind);
        notices.tell(telling(cast.person("钱领班", null, "zh"), "1", false));

        assertThat(outbox.sendDue(10)).isEqualTo(1);

        assertThat(OutsideWorld.heard())
                .singleElement()
                .asString()
                .contains("【邻里】钱领班：投诉“漏水”已升到 领班，请今天处理。\\nhttps://linli.test/e/jinyuan/tickets/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WECOM    | 200 | {\"errcode\":93000,\"errmsg\":\"invalid webhook url\"} | 93000 invalid webhook url",
                "DINGTALK | 200 | {\"errcode\":310000,\"errmsg\":\"keywords not in content\"} | 310000 keywords not in content",
                "FEISHU   | 200 | {\"code\":19021,\"msg\":\"sign match fail\"} | 19021 sign match fail",
                "FEISHU   | 200 | {} | an answer without code",
                "WECOM    | 200 | <html> | an answer that is not JSON",
                "WECOM    | 500 | {\"errcode\":0} | HTTP 500",
                "WECOM    | 302 | {\"errcode\":0} | HTTP 302",
            })
    void aChatThatRefusesIsAFailureWhateverItsStatus(ChatKind kind, int status, String answer, String error) {
        addHook(estate, kind);
        notices.tell(telling(cast.person("钱领班", null, "zh"), "1", false));
        OutsideWorld.chatAnswers(status, answer);

        assertThat(outbox.sendDue(10)).isZero();

        assertThat(jdbc.sql("select error from notice_delivery")
                        .query(String.class)
                        .single())
                .isEqualTo(error);
    }

    @Test
    void theCompanysChatHearsWhatAnEstateWithoutItsOwnHasToSay() {
        addHook(null, ChatKind.WECOM);
        Actor guard = cast.person("钱领班", null, "zh");
        notices.tell(telling(guard, "1", false));
        assertThat(outbox.sendDue(10)).isEqualTo(1);

        addHook(estate, ChatKind.FEISHU);
        notices.tell(telling(guard, "2", false));
        assertThat(outbox.sendDue(10)).isEqualTo(1);

        assertThat(OutsideWorld.heard().get(0)).contains("msgtype");
        assertThat(OutsideWorld.heard().get(1)).contains("msg_type");
    }

    @Test
    void aHookIsTestedAndItsAddressStaysInside() {
        UUID id = addHook(estate, ChatKind.WECOM);

        chatHooks.test(estate, id, Locale.SIMPLIFIED_CHINESE);

        assertThat(OutsideWorld.heard()).singleElement().asString().contains("这个群已经接好");
        assertThat(chatHooks.list(estate)).singleElement().satisfies(line -> {
            assertThat(line.host()).isEqualTo("127.0.0.1");
            assertThat(line.toString()).doesNotContain("very-secret-key");
        });
        OutsideWorld.chatAnswers(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        assertThatThrownBy(() -> chatHooks.test(estate, id, Locale.SIMPLIFIED_CHINESE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.getArguments()).containsExactly("93000 invalid webhook url"));
        assertThat(jdbc.sql("select changes::text from journal where action = 'chat-hook.added' and subject_id = ?")
                        .param(id.toString())
                        .query(String.class)
                        .single())
                .contains("工程群")
                .doesNotContain("very-secret-key");
    }

    @Test
    void anotherEstatesHookIsNotThere() {
        UUID id = addHook(estate, ChatKind.WECOM);
        UUID other = cast.estate();

        assertThatThrownBy(() -> chatHooks.remove(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> chatHooks.test(null, id, Locale.ENGLISH)).isInstanceOf(NotFound.class);
        chatHooks.remove(estate, id);
        assertThat(chatHooks.list(estate)).isEmpty();
    }

    @Test
    void whatWaitsForAHookThatIsGoneIsNotTriedAgain() {
        UUID id = addHook(estate, ChatKind.WECOM);
        notices.tell(telling(cast.person("钱领班", null, "zh"), "1", false));
        chatHooks.remove(estate, id);

        assertThat(outbox.sendDue(10)).isZero();
        assertThat(outcomes()).containsExactly("NOT_CONFIGURED");
    }

    @Test
    void aSentenceThatDoesNotExistIsAFailureThatCanBeSeen() {
        notices.tell(new Telling(foreman.staffId(), estate, "1", "test.missing", List.of(), "/t", false));

        assertThat(outbox.sendDue(10)).isZero();
        assertThat(jdbc.sql("select error from notice_delivery")
                        .query(String.class)
                        .single())
                .contains("test.missing");
    }

    /** Nobody listens on port 1. */
    private void mailServerDies() {
        mailServer.setPort(1);
    }

    private void mailServerComesBack() {
        mailServer.setPort(OutsideWorld.MAIL.getSmtp().getPort());
    }

    private void giveUp() {
        mailServerDies();
        notices.tell(telling(foreman, "1", true));
        for (int i = 0; i < 6; i++) {
            outbox.sendDue(10);
            clock.forward(Duration.ofHours(12));
        }
    }

    private void tell(String key) {
        notices.tell(telling(foreman, key, false));
    }

    private Telling telling(Actor recipient, String key, boolean urgent) {
        return new Telling(
                recipient.staffId(),
                estate,
                key,
                "test.climbed",
                List.of("漏水", "领班"),
                "/e/jinyuan/tickets/" + key.replace(' ', '-'),
                urgent);
    }

    private UUID addHook(@Nullable UUID at, ChatKind kind) {
        return chatHooks.add(at, new ChatHookDraft(kind, "工程群", OutsideWorld.chatUrl(), null));
    }

    private List<String> outcomes() {
        return jdbc.sql("select outcome from notice_delivery where outcome is not null")
                .query(String.class)
                .list();
    }

    private int attempts() {
        return jdbc.sql("select sum(attempts) from notice_delivery")
                .query(Integer.class)
                .single();
    }

    private static MimeMessage onlyMail() {
        assertThat(OutsideWorld.MAIL.getReceivedMessages()).hasSize(1);
        return OutsideWorld.MAIL.getReceivedMessages()[0];
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) mail.getContent();
    }
}
