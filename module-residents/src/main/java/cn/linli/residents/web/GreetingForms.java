package cn.linli.residents.web;

import cn.linli.kernel.Refused;
import cn.linli.residents.greetings.Gift;
import cn.linli.residents.greetings.Greeted;
import cn.linli.residents.greetings.Language;
import cn.linli.residents.greetings.LifeEvent;
import cn.linli.residents.greetings.Occasion;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked for about greetings, as it was typed. */
final class GreetingForms {

    private static final int FEN_DIGITS = 2;

    private GreetingForms() {}

    record Message(@Nullable String language) {

        Language chosen() {
            return Typed.choice(Language.class, language, "language");
        }
    }

    record Saying(
            @Nullable String way,
            @Nullable String word,
            @Nullable String gift,
            @Nullable String cost,
            @Nullable String giftFor) {

        List<Runnable> readings() {
            return List.of(() -> Typed.choice(Greeted.Way.class, way, "way"), this::given);
        }

        Greeted.Way chosen() {
            return Typed.choice(Greeted.Way.class, way, "way");
        }

        /** None where nothing about one was typed. */
        @Nullable
        Gift given() {
            if (Typed.isBlank(gift) && Typed.isBlank(cost)) {
                return null;
            }
            BigDecimal yuan = Typed.numberOrNone(cost, "cost");
            if (yuan == null) {
                throw Refused.because("greeting.gift.cost").at("cost");
            }
            return Gift.of(
                    Typed.orEmpty(gift), yuan.movePointRight(FEN_DIGITS).longValueExact(), Typed.orEmpty(giftFor));
        }
    }

    record Reason(@Nullable String reason) {}

    record Life(
            @Nullable String occasion,
            @Nullable String title,
            @Nullable String day,
            @Nullable String whom) {

        List<Runnable> readings() {
            return List.of(() -> Typed.choice(Occasion.class, occasion, "occasion"), () -> Typed.date(day, "day"));
        }

        LifeEvent event() {
            return new LifeEvent(
                    Typed.choice(Occasion.class, occasion, "occasion"),
                    Typed.orEmpty(title),
                    Typed.date(day, "day"),
                    Typed.orEmpty(whom));
        }
    }

    record Event(
            @Nullable String title,
            @Nullable String day,
            @Nullable String words) {}

    record Text(@Nullable String words) {}
}
