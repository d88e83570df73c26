package cn.linli.kernel.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Cast;
import cn.linli.kernel.KernelTest;
import cn.linli.kernel.MovableClock;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same table once more through PostgreSQL, which reckons days, holders and months in SQL; in three zones of the JVM. */
@KernelTest
class DeadlinesInTheLedgerTest {

    @Autowired
    Duties duties;

    @Autowired
    DutySheet sheet;

    @Autowired
    Posts posts;

    @Autowired
    MovableClock clock;

    @Autowired
    Cast cast;

    private final Map<ZoneId, Place> places = new HashMap<>();

    /** An estate, and somebody on each step of its ladder. */
    private record Place(UUID estate, Map<Role, Actor> people) {}

    @Test
    void theLedgerSaysTheSameAboutEveryDeadline() {
        List<Deadline> deadlines = Deadline.all();
        for (int number = 0; number < deadlines.size(); number++) {
            follow(deadlines.get(number), number);
        }
    }

    private void follow(Deadline expected, int number) {
        Place place = places.computeIfAbsent(expected.zone(), this::found);
        Standard clause = expected.clause(number);
        Subject matter = Subject.of("matter", UUID.randomUUID());
        clock.set(expected.since());
        UUID duty = duties.open(Opening.of(clause, place.estate(), matter, expected.since()))
                .getId();
        if (expected.waits() > 0) {
            duties.awaitAppointment(clause, place.estate(), matter, expected.appointed(), Actor.SYSTEM, "appointment");
        }

        clock.set(expected.look());
        assertThat(sheet.overdue(place.estate(), 10).stream().map(DutyLine::id))
                .as("overdue: %s", expected)
                .isEqualTo(expected.running() == Duty.State.OVERDUE ? List.of(duty) : List.of());
        assertThat(dueFrom(place.people().get(expected.holder()), expected))
                .as("who has it: %s", expected)
                .containsExactly(tuple(duty, expected.holder(), expected.day() > 1));

        assertThat(duties.fulfil(clause, place.estate(), matter, Actor.SYSTEM, "record"))
                .isTrue();
        // The share is counted in the month in which it was due first: an appointment does not move it.
        if (expected.waits() == 0) {
            assertThat(sheet.keeping(clause, place.estate(), expected.zone(), expected.month(), expected.month()))
                    .as("counted: %s", expected)
                    .containsOnlyKeys(expected.month())
                    .containsValue(
                            expected.done() == Duty.State.KEPT
                                    ? new Keeping(1, 0, 0, 0, 0)
                                    : new Keeping(0, 1, 0, 0, 0));
        }
    }

    private List<Tuple> dueFrom(Actor person, Deadline expected) {
        return sheet
                .dueFrom(posts.standing(person.staffId(), expected.lookedOn()).orElseThrow(), 10)
                .stream()
                .map(line -> tuple(line.id(), line.holder(), line.climbed()))
                .toList();
    }

    private Place found(ZoneId zone) {
        UUID estate = cast.estate(zone.getId());
        Map<Role, Actor> people = new EnumMap<>(Role.class);
        LadderTest.FEE_3.roles().forEach(role -> people.put(role, cast.person(role.name(), role, estate)));
        return new Place(estate, people);
    }
}
