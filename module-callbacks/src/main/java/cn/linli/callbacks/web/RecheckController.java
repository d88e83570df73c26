package cn.linli.callbacks.web;

import cn.linli.callbacks.recheck.Comparisons;
import cn.linli.callbacks.recheck.Recheck;
import cn.linli.callbacks.recheck.RecheckLists;
import cn.linli.callbacks.recheck.Rechecks;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Quality's re-checks of an estate: drawn and asked by quality, read by the estate once they are closed. */
@Controller
@RequestMapping("/e/{estate}/rechecks")
@RequiredArgsConstructor
class RecheckController {

    /** As many months back as a draw is made for. */
    private static final int MONTHS = 6;

    private static final String USUAL = "5";

    private final Rechecks rechecks;
    private final Comparisons comparisons;
    private final RecheckLists lists;
    private final Clock clock;

    /** Who may see a re-check that is still going on. */
    static boolean seesAll(Here here) {
        Set<Role> roles = here.me().companyRoles();
        return roles.contains(Role.QUALITY_INSPECTOR)
                || roles.contains(Role.GENERAL_DIRECTOR)
                || roles.contains(Role.MANAGEMENT_REPRESENTATIVE);
    }

    static boolean isQuality(Here here) {
        return here.me().companyRoles().contains(Role.QUALITY_INSPECTOR);
    }

    @GetMapping
    String list(Here here) {
        here.show("form", new RecheckForms.Draw(present(here).minusMonths(1).toString(), USUAL));
        return page(here);
    }

    @PostMapping
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String draw(@ModelAttribute("form") RecheckForms.Draw form, BindingResult errors, Here here) {
        Submission.read(errors, form.readings());
        AtomicReference<@Nullable UUID> drawn = new AtomicReference<>();
        boolean accepted = Submission.accepted(
                errors, () -> drawn.set(rechecks.draw(here.estateId(), form.about(), form.number(), here.by())));
        if (!accepted) {
            return page(here);
        }
        here.done("callbacks.recheck.drawn");
        return address(here) + "/" + drawn.get();
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Here here) {
        Recheck recheck = rechecks.of(here.estateId(), id, seesAll(here));
        here.show("recheck", recheck);
        here.show("comparison", comparisons.of(recheck));
        here.show("same", rechecks.isSameAgain(recheck));
        here.show("isQuality", isQuality(here));
        here.show("shown", new Shown(here.estate().getZone()));
        return "callbacks/recheck";
    }

    @PostMapping("/{id}/closure")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String close(@PathVariable UUID id, Here here) {
        try {
            rechecks.close(here.estateId(), id, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return show(id, here);
        }
        here.done("callbacks.recheck.closed");
        return address(here) + "/" + id;
    }

    private String page(Here here) {
        here.show("rows", lists.of(here.estateId(), seesAll(here)));
        here.show("isQuality", isQuality(here));
        here.show("seesAll", seesAll(here));
        Map<String, String> months = new LinkedHashMap<>();
        for (int back = 1; back <= MONTHS; back++) {
            String month = present(here).minusMonths(back).toString();
            months.put(month, month);
        }
        here.show("months", months);
        return "callbacks/rechecks";
    }

    private YearMonth present(Here here) {
        return YearMonth.from(here.estate().today(clock));
    }

    private static String address(Here here) {
        return "redirect:/e/" + here.estate().getCode() + "/rechecks";
    }
}
