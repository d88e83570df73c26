package cn.linli.residents.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.Channel;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.residents.PersonCard;
import cn.linli.residents.unoccupied.EmptyCall;
import cn.linli.residents.unoccupied.EmptyCalls;
import cn.linli.residents.unoccupied.EmptyState;
import cn.linli.residents.vacancy.Outlooks;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.List;
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

/** The owner of an empty home was asked, or nobody was reached (RES-4). */
@Controller
@RequestMapping("/e/{estate}/households/{id}/empty-call")
@AllowedTo({Role.BUTLER, Role.FRONT_DESK, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
@RequiredArgsConstructor
class EmptyCallController {

    private static final List<Channel> WAYS = List.of(Channel.TELEPHONE, Channel.HOME_VISIT, Channel.VISIT);

    private final EmptyCalls calls;
    private final Households households;
    private final Outlooks outlooks;
    private final Clock clock;

    record CallForm(
            @Nullable String way,
            @Nullable String reached,
            @Nullable String reason,
            @Nullable String expectedOn,
            @Nullable Boolean billTold,
            @Nullable Boolean homeTold,
            @Nullable String did) {

        static CallForm empty() {
            return new CallForm(null, null, null, null, null, null, null);
        }

        List<Runnable> readings() {
            return List.of(
                    () -> Typed.choice(Channel.class, way, "way"), () -> Typed.dateOrNone(expectedOn, "expectedOn"));
        }

        Channel channel() {
            return Typed.choice(Channel.class, way, "way");
        }

        EmptyCall.Said said() {
            return new EmptyCall.Said(
                    Typed.orEmpty(reached),
                    Typed.orEmpty(reason),
                    Typed.dateOrNone(expectedOn, "expectedOn"),
                    Boolean.TRUE.equals(billTold),
                    Boolean.TRUE.equals(homeTold),
                    Typed.isBlank(did) ? null : Typed.orEmpty(did).strip());
        }
    }

    @GetMapping
    String begin(@PathVariable UUID id, Here here) {
        HouseholdCard home = households.of(here.estateId(), id);
        if (EmptyState.of(home.occupancy()).isEmpty()) {
            here.warn("emptyCall.notEmpty");
            return HouseholdController.back(here.estate(), id);
        }
        String owner = home.contactPerson().map(PersonCard::name).orElse(null);
        String expected = outlooks.of(here.estateId(), id)
                .map(said -> Typed.orEmpty(said.getExpectedOn()))
                .orElse("");
        here.show("form", new CallForm(Channel.TELEPHONE.name(), owner, null, expected, null, null, null));
        return form(home, here);
    }

    @PostMapping
    String enter(@PathVariable UUID id, @ModelAttribute("form") CallForm form, BindingResult errors, Here here) {
        HouseholdCard home = households.of(here.estateId(), id);
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors, () -> calls.reach(here.estateId(), id, form.channel(), form.said(), here.by()));
        if (!accepted) {
            return form(home, here);
        }
        here.done("emptyCall.done");
        return back(here, home);
    }

    /** One tap says how it was tried. */
    @PostMapping("/misses")
    String miss(@PathVariable UUID id, @RequestParam(required = false) @Nullable String way, Here here) {
        HouseholdCard home = households.of(here.estateId(), id);
        try {
            calls.miss(here.estateId(), id, tried(way), here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            here.show("form", CallForm.empty());
            return form(home, here);
        }
        here.done("emptyCall.missed");
        return back(here, home);
    }

    private static Channel tried(@Nullable String way) {
        Channel channel = Typed.choiceOrNone(Channel.class, way);
        if (channel == null) {
            throw Refused.because("emptyCall.way.wrong");
        }
        return channel;
    }

    private String form(HouseholdCard home, Here here) {
        here.show("home", home);
        here.show("ways", WAYS);
        EmptyState.of(home.occupancy()).ifPresent(state -> here.show("state", state));
        here.show("today", here.estate().today(clock));
        return "residents/empty-call";
    }

    private static String back(Here here, HouseholdCard home) {
        String state =
                EmptyState.of(home.occupancy()).map(one -> "?state=" + one).orElse("");
        return "redirect:/e/" + here.estate().getCode() + "/empty-homes" + state;
    }
}
