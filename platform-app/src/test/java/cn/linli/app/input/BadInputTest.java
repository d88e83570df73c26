package cn.linli.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.feedback.Topic;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.TableOwner;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Finds every address and every field of the program by itself and sends what nobody would type: nothing fails, nobody loses
 * a session, and every refusal is a sentence in the reader's language. The lots are drawn from {@code -Dlinli.seed}, so that
 * what went wrong can be sent again.
 */
class BadInputTest extends SceneTest {

    private static final int THREADS = 3;
    private static final long SEED = Long.getLong("linli.seed", 20261122);

    /** What administrators set for the whole company; the other tests rely on it. */
    private static final List<String> COMPANY = List.of("standard_override", "ticket_topic", "notice_chat_hook");

    @Autowired
    TableOwner owner;

    @Autowired
    Topics topics;

    @Autowired
    Standards standards;

    private final Collection<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @BeforeEach
    void keepWhatTheCompanySet() {
        COMPANY.forEach(table -> owner.jdbc()
                .sql("create table kept_" + table + " as table " + table)
                .update());
    }

    @AfterEach
    void setItBack() {
        for (String table : COMPANY) {
            if (table.equals("ticket_topic")) {
                setTopicsBack();
            } else {
                owner.jdbc().sql("delete from " + table).update();
                owner.jdbc()
                        .sql("insert into " + table + " table kept_" + table)
                        .update();
            }
            owner.jdbc().sql("drop table kept_" + table).update();
        }
        readAnew();
    }

    /** Tickets were taken under new topics, too, which stay for their sake. */
    private void setTopicsBack() {
        owner.jdbc()
                .sql("update ticket_topic t set name = k.name, name_en = k.name_en, position = k.position,"
                        + " retired = k.retired from kept_ticket_topic k where t.code = k.code")
                .update();
        owner.jdbc()
                .sql("update ticket_topic set retired = true where code not in (select code from kept_ticket_topic)")
                .update();
    }

    /** What everybody asks for is remembered for half a minute, unless it is changed in the program's own way. */
    private void readAnew() {
        Topic topic = topics.of("REPAIR");
        topics.rename(topic.getCode(), topic.getName(), topic.getNameEn(), topic.getPosition());
        Standard clause = standards.chapters().get(0).standards().get(0);
        StaffMember by = scene.stage().administrator();
        UUID estate = scene.stage().estate().getId();
        standards.override(
                clause, StandardNumber.TARGET, estate, null, Actor.staff(by.getId(), by.getName()), "as it was");
    }

    @Test
    void whateverIsSentIsTakenOrRefusedInASentence() throws Exception {
        Collection<Target> targets = targets();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        targets.forEach(target -> all.add(threads.submit(() -> sendAllTo(target, scene))));
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();

        System.out.println("Bad input: " + sent + " inputs to "
                + targets.stream().mapToInt(target -> target.fields().size()).sum() + " fields of " + targets.size()
                + " addresses, " + targets.stream().filter(Target::isShown).count() + " of them forms; " + refused
                + " refused; seed " + SEED);
        assertThat(wrong).isEmpty();
        assertThat(sent.get()).isGreaterThanOrEqualTo(10_000);
        assertThat(scene.senders()).allMatch(Sender::isStillKnown);
    }

    private void sendAllTo(Target target, Scene scene) {
        Random random = new Random(SEED ^ target.address().hashCode());
        for (Input input : Inputs.to(target, random)) {
            Locale language = random.nextBoolean() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            Sender sender = scene.sender(target.role(), language);
            sent.incrementAndGet();
            HttpResponse<String> answer;
            try {
                answer = input.send().apply(sender);
            } catch (IllegalStateException unanswered) {
                wrong.add(input + " was not answered: " + unanswered.getCause());
                continue;
            }
            if (answer.statusCode() >= 400) {
                refused.incrementAndGet();
            }
            Verdict.on(answer, language, sender.isSignedIn())
                    .forEach(fault -> wrong.add(input + " (" + language + ") " + fault));
        }
        if (!scene.sender(target.role(), Locale.ENGLISH).isStillKnown()) {
            wrong.add(target.address() + " cost its sender the session");
        }
    }
}
