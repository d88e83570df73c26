package cn.linli.callbacks.web;

import cn.linli.callbacks.Repair;
import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.RepairLists;
import cn.linli.callbacks.RepairState;
import cn.linli.callbacks.Repairs;
import cn.linli.callbacks.Trade;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Posts.Colleague;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every repair that was done, and taking one down that no ticket and no list has brought. */
@Controller
@RequestMapping("/e/{estate}/repairs")
@RequiredArgsConstructor
class RepairController {

    private static final int ROWS = 50;
    private static final int HITS = 5;

    private final Repairs repairs;
    private final RepairLists lists;
    private final RepairView view;
    private final Households households;
    private final Posts posts;
    private final Clock clock;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String page,
            Here here) {
        RepairState inState = Typed.maybe(RepairState.class, state).orElse(null);
        RepairKind ofKind = Typed.maybe(RepairKind.class, kind).orElse(null);
        int number = Typed.page(page);
        List<RepairLists.Row> found = lists.all(here.estateId(), inState, ofKind, (number - 1) * ROWS, ROWS + 1);
        Pages.show(
                here,
                found,
                ROWS,
                number,
                "/repairs?" + (inState == null ? "" : "state=" + inState + "&")
                        + (ofKind == null ? "" : "kind=" + ofKind + "&"));
        here.show("states", List.of(RepairState.values()));
        here.show("kinds", List.of(RepairKind.values()));
        here.show("works", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES));
        here.show("imports", here.me().isAnyAt(here.estateId(), ListController.IMPORTERS));
        here.show("connects", here.me().isAnyAt(here.estateId(), TokenController.CONNECTORS));
        here.show("now", clock.instant());
        here.show("shown", new Shown(here.estate().getZone()));
        if (inState != null) {
            here.show("state", inState);
        }
        if (ofKind != null) {
            here.show("kind", ofKind);
        }
        return "callbacks/repairs";
    }

    @GetMapping("/new")
    @AllowedToEstateStaff
    String begin(@RequestParam(required = false) @Nullable String home, Here here) {
        here.show("form", RepairForm.empty(home));
        return form(here);
    }

    @PostMapping("/new")
    @AllowedToEstateStaff
    String take(@ModelAttribute("form") RepairForm form, BindingResult errors, Here here) {
        Submission.read(errors, form.readings());
        Repair[] taken = new Repair[1];
        boolean accepted = Submission.accepted(
                errors,
                () -> taken[0] = repairs.take(
                        here.estateId(),
                        form.repair(here.estate().getZone(), label -> home(here, label), colleagues(here)),
                        here.by()));
        if (!accepted) {
            return form(here);
        }
        here.done("callbacks.repair.taken");
        return "redirect:/e/" + here.estate().getCode() + "/repairs/" + taken[0].getId();
    }

    private String form(Here here) {
        Map<String, String> people = new LinkedHashMap<>();
        colleagues(here).forEach(one -> people.putIfAbsent(one.id().toString(), one.name()));
        here.show("colleagues", people);
        here.show("kinds", List.of(RepairKind.values()));
        here.show("trades", List.of(Trade.values()));
        return "callbacks/repair-new";
    }

    private List<Colleague> colleagues(Here here) {
        return posts.colleagues(here.estateId(), here.estate().today(clock));
    }

    /** The one home that somebody meant by what they typed. */
    private Optional<UUID> home(Here here, String typed) {
        List<HouseholdCard> hits = typed.isEmpty() ? List.of() : households.search(here.estateId(), typed, HITS);
        return hits.stream()
                .filter(card -> card.label().equals(typed))
                .findFirst()
                .or(() -> hits.size() == 1 ? Optional.of(hits.get(0)) : Optional.empty())
                .map(HouseholdCard::id);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Here here) {
        return view.show(here, id);
    }
}
