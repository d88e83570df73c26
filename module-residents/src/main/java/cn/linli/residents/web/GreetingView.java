package cn.linli.residents.web;

import cn.linli.kernel.staff.Role;
import cn.linli.residents.PersonFile;
import cn.linli.residents.greetings.Greeted;
import cn.linli.residents.greetings.Greeting;
import cn.linli.residents.greetings.GreetingTexts;
import cn.linli.residents.greetings.Greetings;
import cn.linli.residents.greetings.GreetingsToAll;
import cn.linli.residents.greetings.Language;
import cn.linli.web.Here;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What the page of one greeting shows: whom it is for, whether they agreed, the words, and what can be done now. */
@Component
@RequiredArgsConstructor
class GreetingView {

    static final Set<Role> GREETING =
            Set.of(Role.BUTLER, Role.FRONT_DESK, Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER);
    static final Set<Role> LEADING = Set.of(Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER);

    private final Greetings greetings;
    private final GreetingsToAll toAll;
    private final GreetingTexts texts;
    private final Clock clock;

    static boolean greets(Here here) {
        return here.me().isAnyAt(here.estateId(), GREETING);
    }

    static boolean leads(Here here) {
        return here.me().isAnyAt(here.estateId(), LEADING);
    }

    String show(Here here, UUID id) {
        Greeting greeting = greetings.of(here.estateId(), id);
        Optional<PersonFile> person = greetings.person(greeting);
        boolean forAll = greeting.getOccasion().isForAll();
        boolean mine = forAll ? leads(here) : greets(here);
        boolean inTime = greeting.mayBeWritten(here.estate().today(clock));
        here.show("greeting", greeting);
        here.show("standing", greeting.state());
        here.show("agreed", person.map(PersonFile::mayBeWrittenTo).orElse(false));
        here.show("connected", greetings.isConnected());
        here.show("writes", mine && inTime);
        here.show("says", mine && greeting.isOpen());
        here.show("lets", greeting.isOpen() && here.me().isAnyAt(here.estateId(), Set.of(Role.PROJECT_MANAGER)));
        greetings
                .owed(greeting)
                .ifPresent(duty ->
                        here.show("due", here.estate().dateOf(duty.getDue().minusMillis(1))));
        if (forAll) {
            here.show("words", filled(greeting, toAll.wordsOf(greeting), Language.ZH));
            here.show("counts", toAll.counts(greeting));
        } else {
            here.show("ways", List.of(Greeted.Way.IN_PERSON, Greeted.Way.TELEPHONE));
            here.show("letters", person.isPresent() ? letters(greeting) : Map.of());
        }
        here.offer("message", new GreetingForms.Message(Language.ZH.name()));
        here.offer(
                "saying",
                new GreetingForms.Saying(
                        greeting.getOccasion().isOfHousehold() ? Greeted.Way.IN_PERSON.name() : null,
                        null,
                        null,
                        null,
                        greeting.getPersonName()));
        here.offer("off", new GreetingForms.Reason(null));
        return "residents/greeting";
    }

    /** What would be written, by the language. */
    private Map<String, String> letters(Greeting greeting) {
        Map<String, String> letters = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String words = texts.of(greeting.getEstateId(), greeting.getOccasion(), language);
            letters.put(language.name(), filled(greeting, words, language));
        }
        return letters;
    }

    private String filled(Greeting greeting, String words, Language language) {
        String name = greeting.getPersonName() == null ? texts.placeholders(language)[0] : greeting.getPersonName();
        return texts.filled(words, greeting.getEstateId(), greeting, name, language);
    }
}
