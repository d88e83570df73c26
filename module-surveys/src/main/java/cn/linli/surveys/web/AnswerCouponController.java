package cn.linli.surveys.web;

import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.answers.AnswerReturns;
import cn.linli.surveys.answers.Coupons;
import cn.linli.surveys.answers.Unkeyed;
import cn.linli.surveys.draw.SurveyForm;
import cn.linli.web.Here;
import cn.linli.web.Submission;
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

/** The coupons of papers that came back, and the papers that came back and cannot be keyed. */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}")
@RequiredArgsConstructor
@AllowedToSurveyStaff
class AnswerCouponController {

    private final SurveyRounds rounds;
    private final Coupons coupons;
    private final Unkeyed unkeyed;
    private final AnswerReturns returns;
    private final AnswerSection section;
    private final RoundPage page;

    /** A serial as it is typed, or an address as it is scanned. */
    record Coupon(@Nullable String serial) {}

    /** Why a paper is not keyed. */
    record Reason(@Nullable String building, @Nullable String reason) {}

    @GetMapping("/coupons")
    String showCoupons(@PathVariable UUID id, Here here) {
        here.show("form", new Coupon(null));
        return couponPage(id, here);
    }

    @PostMapping("/coupons")
    String register(@PathVariable UUID id, @ModelAttribute("form") Coupon form, BindingResult errors, Here here) {
        SurveyForm[] found = new SurveyForm[1];
        boolean accepted = Submission.accepted(
                errors,
                () -> found[0] = coupons.register(here.estateId(), id, Typed.orEmpty(form.serial()), here.by()));
        if (!accepted) {
            return couponPage(id, here);
        }
        here.done("surveys.coupon.done", String.valueOf(found[0].serial()), found[0].home());
        return "redirect:" + SurveyAddress.of(here, id) + "/coupons";
    }

    @PostMapping("/coupons/taking-back")
    String takeBack(@PathVariable UUID id, @ModelAttribute("form") Coupon form, BindingResult errors, Here here) {
        SurveyForm[] found = new SurveyForm[1];
        boolean accepted = Submission.accepted(
                errors, () -> found[0] = coupons.takeBack(here.estateId(), id, Typed.number(form.serial(), "serial")));
        if (!accepted) {
            return couponPage(id, here);
        }
        here.done("surveys.coupon.takenBack", String.valueOf(found[0].serial()), found[0].home());
        return "redirect:" + SurveyAddress.of(here, id) + "/coupons";
    }

    @GetMapping("/unkeyed")
    String showUnkeyed(@PathVariable UUID id, Here here) {
        here.show("form", new Reason(null, null));
        return unkeyedPage(id, here);
    }

    @PostMapping("/unkeyed")
    String excuse(@PathVariable UUID id, @ModelAttribute("form") Reason form, BindingResult errors, Here here) {
        boolean accepted = Submission.accepted(
                errors,
                () -> unkeyed.note(
                        here.estateId(), id, Typed.orEmpty(form.building()), Typed.orEmpty(form.reason()), here.by()));
        if (!accepted) {
            return unkeyedPage(id, here);
        }
        here.done("surveys.unkeyed.done");
        return "redirect:" + SurveyAddress.of(here, id) + "/unkeyed";
    }

    private String couponPage(UUID id, Here here) {
        about(id, here);
        return "surveys/answers/coupons";
    }

    private String unkeyedPage(UUID id, Here here) {
        SurveyRound round = about(id, here);
        here.show("unkeyed", unkeyed.of(round));
        List<String> waiting = returns.of(here.estateId(), id).buildings().stream()
                .filter(one -> one.waiting() > 0)
                .map(one -> one.building())
                .toList();
        here.show("waiting", waiting);
        return "surveys/answers/unkeyed";
    }

    private SurveyRound about(UUID id, Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        page.about(here, round);
        section.about(here, round);
        here.show("returns", returns.of(here.estateId(), id));
        return round;
    }
}
