package cn.linli.surveys.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Actors;
import cn.linli.surveys.answers.AnswerDoor;
import cn.linli.surveys.answers.Answers;
import cn.linli.web.Submission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page behind a drawn home's link: the survey, without an account and once (SUR-6). */
@Controller("surveyAnswerController")
@RequestMapping(AnswerTokens.PREFIX + "{token}")
@RequiredArgsConstructor
class AnswerFormController {

    private final Answers answers;
    private final AnswerTokens tokens;
    private final AnswerGuesses guesses;
    private final Estates estates;
    private final MessageSource messages;

    /** The link is a secret of its home: no search engine lists it, no shared computer keeps it. */
    @ModelAttribute
    void keepPrivate(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    String ask(@PathVariable String token, HttpServletRequest request, Locale language, Model model) {
        model.addAttribute("form", AnswerFields.empty());
        return page(token, door(token, request), language, model);
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable String token,
            AnswerFields form,
            BindingResult errors,
            HttpServletRequest request,
            Locale language,
            Model model) {
        AnswerDoor door = door(token, request);
        if (door.isOpen()) {
            AnswerFields.check(door.asked(), form, errors);
        }
        // Nobody's name and no form's id: the journal must not lead from a home to the moment of its sheet.
        Actor owner = Actor.owner(door.round().id(), "-");
        boolean accepted = Submission.accepted(
                errors,
                () -> Actors.as(owner, () -> {
                    answers.submit(door, form.filled());
                    return true;
                }));
        if (!accepted) {
            // It may have been refused for what somebody did meanwhile: the page shows how it is now.
            return page(token, answers.behind(token), language, model);
        }
        // Thanked for by the page itself: a word for the next page would begin a session, and a whole estate may answer
        // tonight.
        return "redirect:" + AnswerTokens.PREFIX + token;
    }

    /** The session was over when the form came: everything is shown again, and the next click sends it. */
    @PostMapping("/answers/again")
    String again(
            @PathVariable String token,
            AnswerFields form,
            BindingResult errors,
            HttpServletRequest request,
            Locale language,
            Model model) {
        AnswerDoor door = door(token, request);
        errors.reject("owner.again");
        return page(token, door, language, model);
    }

    private AnswerDoor door(String token, HttpServletRequest request) {
        return guesses.found(request.getRemoteAddr(), () -> tokens.found(token));
    }

    private String page(String token, AnswerDoor door, Locale language, Model model) {
        Estate estate = estates.of(door.round().estate());
        model.addAttribute("estate", estate);
        model.addAttribute("token", token);
        model.addAttribute("door", door);
        model.addAttribute("shown", new Shown(estate.getZone(), language, messages));
        return "surveys/owner/form";
    }
}
