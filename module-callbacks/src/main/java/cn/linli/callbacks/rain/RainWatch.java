package cn.linli.callbacks.rain;

import cn.linli.callbacks.Rainfall;
import cn.linli.callbacks.Rainstorms;
import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Asks the weather source every day about the day before, at each city with an estate, and proposes the heavy rains; what it did not say
 * is asked again on the next day, and the administrator is told. Without a source nothing is asked (CAL-3).
 */
@Service
@RequiredArgsConstructor
public class RainWatch {

    private final Optional<RainSource> source;
    private final RainDays days;
    private final Rainstorms rainstorms;
    private final Estates estates;
    private final Posts posts;
    private final Notices notices;
    private final Clock clock;

    /** Who was not told of, by what was the matter. */
    private static final class Silence {

        private final Map<RainUnknown.Why, Set<String>> cities = new EnumMap<>(RainUnknown.Why.class);

        void about(City city, RainUnknown.Why why) {
            cities.computeIfAbsent(why, any -> new TreeSet<>()).add(city.name());
        }
    }

    @EventListener
    void on(DayBegan day) {
        if (source.isPresent()) {
            estates.all().stream()
                    .filter(estate -> estate.getZone().equals(day.zone()))
                    .filter(estate ->
                            estate.getCity() != null && !estate.getCity().isBlank())
                    .map(estate -> new City(estate.getCity(), estate.getZone()))
                    .distinct()
                    .forEach(city -> days.owe(city, day.date().minusDays(1)));
        }
    }

    /** Asks for what is still to be asked today. */
    public void ask() {
        source.ifPresent(this::ask);
    }

    private void ask(RainSource asked) {
        Set<City> answered = new LinkedHashSet<>();
        Silence silence = new Silence();
        RainUnknown.@Nullable Why everywhere = null;
        for (RainDays.Day day : days.toAsk()) {
            RainUnknown.Why why = everywhere == null ? askOne(asked, day) : everywhere;
            if (why == null) {
                answered.add(day.city());
                continue;
            }
            days.tried(day);
            silence.about(day.city(), why);
            everywhere = why.isEverywhere() ? why : null;
        }
        answered.forEach(city -> propose(city, asked.name()));
        tell(silence, asked.name());
    }

    /** None where it was told. */
    private RainUnknown.@Nullable Why askOne(RainSource asked, RainDays.Day day) {
        try {
            days.keep(day, asked.day(day.city(), day.date()));
            return null;
        } catch (RainUnknown unknown) {
            return unknown.getWhy();
        }
    }

    private void propose(City city, String told) {
        List<Rainfall> rains = Downpours.in(days.hours(city), told);
        for (Estate estate : estates.all()) {
            if (city.has(estate)) {
                rains.forEach(rain -> rainstorms.propose(estate.getId(), rain, Actor.SYSTEM));
            }
        }
    }

    /** Once a day and reason. */
    private void tell(Silence silence, String asked) {
        LocalDate today = LocalDate.now(clock);
        silence.cities.forEach((why, cities) -> posts.holdersAtCompany(Role.ADMINISTRATOR, today)
                .forEach(person -> notices.tell(new Telling(
                        person,
                        null,
                        "rain-source/" + today + "/" + why,
                        "rainSource.silent." + why,
                        List.of(asked, String.join(", ", cities)),
                        "/admin/estates",
                        false))));
    }

    /** How far a source has told of the rain at an estate; empty where none is asked. */
    public Optional<RainStanding> standing(Estate estate) {
        return source.isEmpty() || estate.getCity() == null
                ? Optional.empty()
                : Optional.ofNullable(days.standing(estate.getCity()));
    }
}
