package cn.linli.app.acts;

import cn.linli.kernel.Actor;
import cn.linli.residents.greetings.Gift;
import cn.linli.residents.greetings.Greeted;
import cn.linli.residents.greetings.Greetings;
import cn.linli.residents.greetings.GreetingsToAll;
import cn.linli.residents.greetings.Language;
import cn.linli.residents.greetings.LifeEvent;
import cn.linli.residents.greetings.Occasion;
import cn.linli.testing.Cast.Stage;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings a greeting where it shall stand. */
@RequiredArgsConstructor
final class GreetingScenes {

    private static final Gift FLOWERS = Gift.of("鲜花", 5_800, "张伟");

    private final Greetings greetings;
    private final GreetingsToAll toAll;
    private final AutowireCapableBeanFactory beans;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Where a greeting can stand. */
    enum GreetingSituation {
        BIRTHDAY,
        BIRTHDAY_WITHOUT_CONSENT,
        SENDING,
        UNDELIVERED,
        GREETED,
        LET_GO,
        WEDDING,
        WEDDING_VISITED,
        EVENT,
        EVENT_SENT,
        EVENT_OVER
    }

    UUID greeting(Stage stage, GreetingSituation situation) {
        OtherActs things = beans.createBean(OtherActs.class);
        return switch (situation) {
            case BIRTHDAY, SENDING, UNDELIVERED, GREETED, LET_GO -> after(stage, situation, things.birthday(stage));
            case BIRTHDAY_WITHOUT_CONSENT -> things.birthday(stage, false);
            case WEDDING, WEDDING_VISITED -> wedding(stage, situation, things.home(stage));
            case EVENT, EVENT_SENT, EVENT_OVER -> event(stage, situation, things.event(stage));
        };
    }

    private UUID after(Stage stage, GreetingSituation situation, UUID birthday) {
        Actor butler = stage.butler().asActor();
        switch (situation) {
            case SENDING, UNDELIVERED -> greetings.send(stage.id(), birthday, Language.ZH, butler);
            case GREETED -> greetings.say(stage.id(), birthday, Greeted.Way.TELEPHONE, "祝生日快乐", null, butler);
            case LET_GO ->
                greetings.letGo(
                        stage.id(), birthday, "家里有丧事", stage.projectManager().asActor());
            default -> {}
        }
        if (situation == GreetingSituation.UNDELIVERED) {
            jdbc.sql("update household_greeting set undelivered = true where id = ?")
                    .param(birthday)
                    .update();
        }
        return birthday;
    }

    private UUID wedding(Stage stage, GreetingSituation situation, UUID home) {
        Actor butler = stage.butler().asActor();
        UUID wedding = greetings.enter(
                stage.id(),
                home,
                new LifeEvent(Occasion.WEDDING, "", stage.estate().today(clock), "张伟"),
                butler);
        if (situation == GreetingSituation.WEDDING_VISITED) {
            greetings.say(stage.id(), wedding, Greeted.Way.IN_PERSON, "恭喜", FLOWERS, butler);
        }
        return wedding;
    }

    private UUID event(Stage stage, GreetingSituation situation, UUID event) {
        if (situation == GreetingSituation.EVENT_SENT) {
            toAll.send(stage.id(), event, stage.customerServiceLead().asActor());
        }
        if (situation == GreetingSituation.EVENT_OVER) {
            jdbc.sql("update household_greeting set day = day - 1, last_day = last_day - 1 where id = ?")
                    .param(event)
                    .update();
        }
        return event;
    }
}
