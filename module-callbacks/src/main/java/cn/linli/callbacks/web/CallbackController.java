package cn.linli.callbacks.web;

import cn.linli.callbacks.Callbacks;
import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.RepairLists;
import cn.linli.callbacks.RepairLists.Redone;
import cn.linli.callbacks.Visitors;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import cn.linli.web.Here;
import java.time.Clock;
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

/** The owners to be asked, as a butler walks or calls from door to door (CAL-1 to CAL-4). */
@Controller
@RequestMapping("/e/{estate}/callbacks")
@RequiredArgsConstructor
class CallbackController {

    private static final int ROWS = 50;

    private final RepairLists lists;
    private final Callbacks callbacks;
    private final HouseholdLists homes;
    private final Clock clock;

    /**
     * @param of {@code all} for everybody's; else those of whoever asks
     */
    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String page,
            Here here) {
        boolean engineer = here.me().isAnyAt(here.estateId(), Set.of(Role.ENGINEERING_SUPERVISOR));
        boolean butler = here.me().isAnyAt(here.estateId(), Set.of(Role.BUTLER));
        boolean mine = (engineer || butler) && !"all".equals(Typed.orEmpty(of));
        Redone redone = !mine ? Redone.WITH : butler ? (engineer ? Redone.WITH : Redone.WITHOUT) : Redone.ALONE;
        int number = Typed.page(page);
        List<RepairLists.Row> found = lists.toAsk(
                here.estateId(), mine && butler ? here.me().id() : null, redone, (number - 1) * ROWS, ROWS + 1);
        Pages.show(here, found, ROWS, number, "/callbacks?" + (mine || !(engineer || butler) ? "" : "of=all&"));
        Map<UUID, HouseholdRow> people =
                homes
                        .of(
                                here.estateId(),
                                found.stream()
                                        .map(RepairLists.Row::household)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(HouseholdRow::id, Function.identity()));
        here.show("people", people);
        here.show("mine", mine);
        here.show("hasOwn", engineer || butler);
        here.show("myself", here.me().id());
        here.show(
                "visitors",
                found.stream().anyMatch(row -> row.kind() == RepairKind.REDONE)
                        ? callbacks.visitors(here.estateId())
                        : Visitors.NOBODY);
        here.show("now", clock.instant());
        here.show("today", here.estate().today(clock));
        here.show("calling", new RepairView.Calling(here.me().isAnyAt(here.estateId(), Role.AT_ESTATES)));
        here.show("shown", new Shown(here.estate().getZone()));
        return "callbacks/today";
    }
}
