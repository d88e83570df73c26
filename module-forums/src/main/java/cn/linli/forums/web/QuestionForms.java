package cn.linli.forums.web;

import cn.linli.forums.Attendance;
import cn.linli.forums.items.Asked;
import cn.linli.forums.items.ForumQuestion;
import cn.linli.forums.items.Plan;
import cn.linli.forums.items.Raiser;
import cn.linli.kernel.Refused;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Phone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is typed about a question, mostly on a phone while people are talking. */
final class QuestionForms {

    private QuestionForms() {}

    /**
     * A question.
     *
     * @param attendee somebody of the sign-in list; whoever is not on it is named
     */
    record Ask(
            @Nullable String attendee,
            @Nullable String raiser,
            @Nullable String home,
            @Nullable String phone,
            @Nullable String words) {

        static final Ask BLANK = new Ask(null, null, null, null, null);

        List<Runnable> readings(List<Attendance> present, Function<String, Optional<HouseholdCard>> homes) {
            return List.of(
                    () -> Asked.words(Typed.orEmpty(words)),
                    () -> raiser(present, homes, null),
                    () -> Phone.orNone(phone, "phone"));
        }

        Asked checked(List<Attendance> present, Function<String, Optional<HouseholdCard>> homes) {
            return new Asked(raiser(present, homes, Phone.orNone(phone, "phone")), Typed.orEmpty(words));
        }

        Optional<Attendance> signedIn(List<Attendance> present) {
            Optional<UUID> chosen = Typed.maybeId(attendee);
            return present.stream()
                    .filter(one -> chosen.filter(one.id()::equals).isPresent())
                    .findFirst();
        }

        private Raiser raiser(
                List<Attendance> present, Function<String, Optional<HouseholdCard>> homes, @Nullable Phone number) {
            Optional<Attendance> known = signedIn(present);
            if (known.isPresent()) {
                return new Raiser(
                        known.get().name(), known.get().household(), known.get().home(), number);
            }
            if (!Typed.orEmpty(attendee).isEmpty()) {
                throw Refused.because("forum.question.attendee").at("attendee");
            }
            String typed = Typed.orEmpty(home);
            Optional<HouseholdCard> card = homes.apply(typed);
            return new Raiser(
                    Typed.orEmpty(raiser),
                    card.map(HouseholdCard::id).orElse(null),
                    card.map(HouseholdCard::label).orElse(typed),
                    number);
        }
    }

    record Answer(@Nullable String answer) {}

    record Correction(@Nullable String words) {}

    /** The plan of an item. */
    record NewItem(
            @Nullable String concern,
            @Nullable String measure,
            @Nullable String person,
            @Nullable String due) {

        static NewItem about(ForumQuestion question, int longest) {
            String words = question.getWords();
            return new NewItem(words.length() > longest ? words.substring(0, longest) : words, null, null, null);
        }

        List<Runnable> readings() {
            return List.of(
                    () -> Plan.measure(Typed.orEmpty(measure)),
                    () -> Typed.id(person, "person"),
                    () -> Typed.date(due, "due"));
        }

        Plan checked(Map<UUID, String> names) {
            return plan(measure, person, due, names);
        }
    }

    static Plan plan(@Nullable String measure, @Nullable String person, @Nullable String due, Map<UUID, String> names) {
        UUID chosen = Typed.id(person, "person");
        LocalDate day = Typed.date(due, "due");
        String name = names.get(chosen);
        if (name == null) {
            throw Refused.because("forum.item.person").at("person");
        }
        return new Plan(Typed.orEmpty(measure), chosen, name, day);
    }
}
