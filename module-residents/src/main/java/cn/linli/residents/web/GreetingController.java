package cn.linli.residents.web;

import cn.linli.kernel.staff.Post.Patch;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.greetings.FeastDay;
import cn.linli.residents.greetings.Greeting;
import cn.linli.residents.greetings.GreetingLists;
import cn.linli.residents.greetings.Greetings;
import cn.linli.web.Here;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to greet today, and whom we have greeted (RES-9). */
@Controller
@RequestMapping("/e/{estate}/greetings")
@RequiredArgsConstructor
class GreetingController {

    private static final int LATELY = 10;
    private static final int FEASTS = 3;
    private static final int GIFTS = 50;

    private final GreetingLists lists;
    private final Greetings greetings;
    private final GreetingView view;
    private final OwnPatch patch;
    private final Clock clock;

    /**
     * @param of {@code all} for everybody's homes; a butler sees their own first
     */
    @GetMapping
    String today(@RequestParam(required = false) @Nullable String of, Here here) {
        LocalDate today = here.estate().today(clock);
        boolean butler = here.me().isAnyAt(here.estateId(), Set.of(Role.BUTLER));
        boolean mine = butler && !"all".equals(of);
        Set<Patch> own = mine ? patch.of(here.estateId(), here.me().id(), today) : null;
        List<Greeting> open = lists.open(here.estateId(), own, today);
        here.show("today", today);
        here.show("hasOwn", butler);
        here.show("mine", mine);
        here.show("open", open);
        here.show("agreed", lists.agreed(here.estateId(), open));
        here.show("done", lists.done(here.estateId(), own, today, LATELY));
        here.show("forAll", lists.forAll(here.estateId(), today));
        here.show("feasts", FeastDay.from(today, FEASTS));
        here.show("connected", greetings.isConnected());
        here.show("leads", GreetingView.leads(here));
        return "residents/greetings";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Here here) {
        return view.show(here, id);
    }

    @GetMapping("/gifts")
    String gifts(@RequestParam(required = false) @Nullable String page, Here here) {
        int number = Typed.page(page);
        List<Greeting> found =
                lists.gifts(here.estateId(), here.estate().today(clock), (number - 1) * GIFTS, GIFTS + 1);
        boolean more = found.size() > GIFTS;
        here.show("gifts", more ? found.subList(0, GIFTS) : found);
        String address = "/e/" + here.estate().getCode() + "/greetings/gifts?page=";
        here.show("newerHref", number > 1 ? address + (number - 1) : "");
        here.show("olderHref", more ? address + (number + 1) : "");
        return "residents/gifts";
    }
}
