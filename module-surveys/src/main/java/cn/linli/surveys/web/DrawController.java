package cn.linli.surveys.web;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.draw.Draws;
import cn.linli.surveys.draw.FormLists;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The draw of a round: made, made again to see whether it gives the same homes, and on paper (SUR-5). */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}/draw")
@RequiredArgsConstructor
class DrawController {

    private final SurveyRounds rounds;
    private final Draws draws;
    private final FormLists forms;
    private final RoundPage page;

    @PostMapping
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD, Role.SURVEYOR})
    String draw(@PathVariable UUID id, Here here) {
        try {
            here.done("surveys.draw.done", draws.draw(here.estateId(), id, here.by()));
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page.show(here, id);
        }
        return SurveyAddress.back(here, id);
    }

    /** The protocol. */
    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        about(id, here);
        return "surveys/desk/draw";
    }

    /** Makes the draw again from what is stored. */
    @GetMapping("/check")
    String again(@PathVariable UUID id, Here here) {
        about(id, here);
        here.show("again", draws.again(here.estateId(), id));
        return "surveys/desk/draw";
    }

    @GetMapping("/paper")
    String paper(@PathVariable UUID id, Here here) {
        about(id, here);
        here.show("homes", forms.all(here.estateId(), id));
        here.show("back", address(here, id));
        return "surveys/paper/draw";
    }

    /** The frame, byte for byte as it is hashed. */
    @GetMapping("/frame")
    ResponseEntity<byte[]> frame(@PathVariable UUID id, Here here) {
        SurveyRound round = drawn(id, here);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(round.getHalfYear() + "-" + here.estate().getCode() + ".txt")
                        .build()))
                .body(draws.listing(here.estateId(), id).getBytes(StandardCharsets.UTF_8));
    }

    private void about(UUID id, Here here) {
        SurveyRound round = drawn(id, here);
        page.about(here, round);
        here.show("draws", draws.of(here.estateId(), id));
        here.show("excluded", forms.excluded(here.estateId(), id));
        here.show("quota", round.quota());
    }

    /** What is not drawn yet has no protocol. */
    private SurveyRound drawn(UUID id, Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        if (round.getDrawn() == null) {
            throw new NotFound("draw of survey round " + id);
        }
        return round;
    }

    @GetMapping("/more")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD, Role.SURVEYOR})
    String askForMore(@PathVariable UUID id, Here here) {
        SurveyRound round = drawn(id, here);
        if (!round.isPossible(SurveyAction.DRAW_MORE)) {
            here.warn("survey.notNow.DRAW_MORE");
            return "redirect:" + address(here, id);
        }
        here.show("form", MoreForm.empty());
        return more(here, round);
    }

    @PostMapping("/more")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD, Role.SURVEYOR})
    String drawMore(@PathVariable UUID id, @ModelAttribute("form") MoreForm form, BindingResult errors, Here here) {
        SurveyRound round = drawn(id, here);
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors,
                () -> draws.more(
                        here.estateId(),
                        id,
                        form.checkedStratum().building(),
                        form.checkedStratum().unit(),
                        form.checkedNumber(),
                        Typed.orEmpty(form.because()),
                        here.by()));
        if (accepted) {
            here.done("surveys.more.done", form.checkedNumber());
            return "redirect:" + address(here, id);
        }
        if (RoundPage.isClosed(here, rounds.of(here.estateId(), id), SurveyAction.DRAW_MORE)) {
            return show(id, here);
        }
        return more(here, round);
    }

    private String more(Here here, SurveyRound round) {
        page.about(here, round);
        here.show("strata", MoreForm.strata(here, draws.strata(here.estateId(), round.getId())));
        return "surveys/desk/more";
    }

    static String address(Here here, UUID round) {
        return SurveyAddress.of(here, round) + "/draw";
    }
}
