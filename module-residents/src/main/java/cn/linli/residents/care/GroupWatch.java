package cn.linli.residents.care;

import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.journal.Actors;
import cn.linli.residents.GroupChanged;
import cn.linli.residents.Households;
import cn.linli.residents.butlers.ButlerChanged;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever comes into the group of the dissatisfied is contacted from then on, and nobody is contacted for somebody who has left. What
 * a list has brought is seen on the next day.
 */
@Component
@RequiredArgsConstructor
class GroupWatch {

    private final Discontents discontents;
    private final DiscontentRepository repository;
    private final DiscontentDuties duties;
    private final DissatisfiedHomes homes;
    private final Households households;
    private final MessageSource messages;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(GroupChanged changed) {
        Actor by = Actors.current();
        if (homes.has(changed.estate(), changed.household())) {
            begin(changed.estate(), List.of(changed.household()), by);
        } else {
            repository
                    .running(changed.estate(), changed.household())
                    .ifPresent(over -> discontents.gone(over, say("discontent.gone"), by));
        }
    }

    /** What the day before has left behind, a list or a patch that changes hands today. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DayBegan day) {
        homes.withoutContacts(day.zone()).forEach((estate, found) -> begin(estate, found, Actor.SYSTEM));
        repository
                .running(homes.left(day.zone()))
                .forEach(over -> discontents.gone(over, say("discontent.gone"), Actor.SYSTEM));
        repository.running(homes.changingHands(day.zone(), day.date())).forEach(duties::handOver);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ButlerChanged changed) {
        repository.running(homes.running(changed.estate())).forEach(duties::handOver);
    }

    private void begin(UUID estate, Collection<UUID> found, Actor by) {
        households
                .of(estate, found)
                .values()
                .forEach(home -> discontents.begin(estate, home, say("discontent.because.group"), by));
    }

    /** What is kept is written in the language of the estate. */
    private String say(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
