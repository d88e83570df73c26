package cn.linli.surveys.web;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.Documents;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.staff.Role;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.promises.SurveyLetters;
import cn.linli.web.AllowedTo;
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

/** The public letter of a survey: how far it is, and the management representative's reading (SUR-9). */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}/letter")
@RequiredArgsConstructor
class LetterController {

    private final SurveyRounds rounds;
    private final SurveyLetters letters;
    private final Documents documents;
    private final PromiseSection section;
    private final RoundPage page;

    /**
     * What the management representative says.
     *
     * @param edition that was read
     */
    record Reading(
            @Nullable String edition,
            @Nullable String verdict,
            @Nullable String reason) {}

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        page.about(here, round);
        section.show(here, round);
        return "surveys/letter/letter";
    }

    @PostMapping
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String draft(@PathVariable UUID id, Here here) {
        try {
            UUID document = letters.draft(here.estateId(), id, here.by());
            here.done("surveys.letter.drafted");
            return "redirect:" + document(here, document);
        } catch (Refused refusal) {
            here.refuse(refusal);
            return show(id, here);
        }
    }

    /** The words anew, from the measures as they stand now. */
    @PostMapping("/words")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String redraft(@PathVariable UUID id, Here here) {
        try {
            letters.redraft(here.estateId(), id, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return show(id, here);
        }
        here.done("surveys.letter.redrafted");
        return SurveyAddress.back(here, id) + "/letter";
    }

    @GetMapping("/reading")
    @AllowedTo(Role.MANAGEMENT_REPRESENTATIVE)
    String ask(@PathVariable UUID id, Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        if (!letters.waitsFor(round, here.by())) {
            here.warn("surveys.letter.nothingToRead");
            return SurveyAddress.back(here, id) + "/letter";
        }
        int edition = letter(round).getEdition().getNumber();
        here.show("form", new Reading(String.valueOf(edition), null, null));
        return form(here, round);
    }

    @PostMapping("/reading")
    @AllowedTo(Role.MANAGEMENT_REPRESENTATIVE)
    String read(@PathVariable UUID id, @ModelAttribute("form") Reading form, BindingResult errors, Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        Submission.read(errors, List.of(() -> Typed.one(Verdict.class, form.verdict(), "verdict")));
        boolean accepted = Submission.accepted(
                errors,
                () -> letters.read(
                        here.estateId(),
                        id,
                        Typed.number(form.edition(), "edition"),
                        Typed.one(Verdict.class, form.verdict(), "verdict"),
                        Typed.orEmpty(form.reason()),
                        here.by()));
        if (!accepted) {
            return round.getLetterId() == null ? refusedWithoutLetter(here, id) : form(here, round);
        }
        here.done("surveys.letter.read." + Typed.one(Verdict.class, form.verdict(), "verdict"));
        return SurveyAddress.back(here, id) + "/letter";
    }

    private String refusedWithoutLetter(Here here, UUID id) {
        here.refuse(Refused.because("survey.letter.notNow"));
        return show(id, here);
    }

    private String form(Here here, SurveyRound round) {
        page.about(here, round);
        Document letter = letter(round);
        here.show("letter", letter);
        here.show("edition", letter.getEdition());
        here.show("verdicts", List.of(Verdict.values()));
        return "surveys/letter/reading";
    }

    private Document letter(SurveyRound round) {
        if (round.getLetterId() == null) {
            throw new NotFound("letter of survey round " + round.getId());
        }
        return documents.of(round.getEstateId(), round.getLetterId());
    }

    private static String document(Here here, UUID document) {
        return "/e/" + here.estate().getCode() + "/documents/" + document;
    }
}
