package cn.linli.residents.web;

import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import cn.linli.residents.unoccupied.EmptyCall;
import cn.linli.residents.unoccupied.EmptyCalls;
import cn.linli.residents.unoccupied.EmptyHomes;
import cn.linli.residents.unoccupied.EmptyHomes.Door;
import cn.linli.residents.unoccupied.EmptyState;
import cn.linli.web.Here;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose owners are still to be asked this month, and what they said (RES-4). */
@Controller
@RequestMapping("/e/{estate}/empty-homes")
@RequiredArgsConstructor
class EmptyHomeController {

    private static final int DOORS = 100;
    private static final int ROWS = 30;

    private final EmptyHomes homes;
    private final EmptyCalls calls;
    private final HouseholdLists people;
    private final OwnPatch patch;
    private final Clock clock;

    /**
     * @param state which homes; a butler sees those that are decorated first
     * @param of {@code all} for the whole estate; a butler sees their own patch first
     */
    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String page,
            Here here) {
        boolean butler = here.me().isAnyAt(here.estateId(), Set.of(Role.BUTLER));
        EmptyState chosen = Typed.choiceOrNone(EmptyState.class, state);
        EmptyState which = chosen != null ? chosen : butler ? EmptyState.DECORATED_EMPTY : EmptyState.NOT_DECORATED;
        boolean mine = butler && !"all".equals(Typed.orEmpty(of));
        LocalDate today = here.estate().today(clock);
        YearMonth month = YearMonth.from(today);
        List<Door> doors = homes.remaining(
                here.estateId(),
                month,
                which,
                mine ? patch.of(here.estateId(), here.me().id(), today) : null,
                DOORS);
        Map<EmptyState, Integer> left = new EnumMap<>(EmptyState.class);
        for (EmptyState one : EmptyState.values()) {
            left.put(one, homes.count(here.estateId(), month, one));
        }
        here.show("month", month);
        here.show("states", EmptyState.values());
        here.show("state", which);
        here.show("left", left);
        here.show("mine", mine);
        here.show("hasOwn", butler);
        here.show("doors", doors);
        here.show("most", DOORS);
        here.show("rounds", calls.rounds(here.estateId(), month));
        here.show("rights", Rights.of(here.me(), here.estate()));
        here.show("people", people(here, doors));
        records(here, which, Typed.page(page));
        return "residents/empty-homes";
    }

    private Map<UUID, HouseholdRow> people(Here here, List<Door> doors) {
        return people.of(here.estateId(), doors.stream().map(Door::id).toList()).stream()
                .collect(Collectors.toMap(HouseholdRow::id, Function.identity()));
    }

    private void records(Here here, EmptyState state, int number) {
        List<EmptyCall> found = calls.latest(here.estateId(), (number - 1) * ROWS, ROWS + 1);
        boolean more = found.size() > ROWS;
        String address = "/e/" + here.estate().getCode() + "/empty-homes?state=" + state + "&page=";
        here.show("records", more ? found.subList(0, ROWS) : found);
        here.show("newerHref", number > 1 ? address + (number - 1) : "");
        here.show("olderHref", more ? address + (number + 1) : "");
    }
}
