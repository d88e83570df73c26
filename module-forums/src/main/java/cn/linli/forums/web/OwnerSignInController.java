package cn.linli.forums.web;

import cn.linli.forums.ForumState;
import cn.linli.forums.SignIns;
import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.journal.Actors;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page behind the code that hangs in the room: an owner signs in with a name and a home, without an account. */
@Controller
@RequestMapping("/s/forum/{token}")
@RequiredArgsConstructor
class OwnerSignInController {

    private static final String PAGE = "forums/owner/sign-in";

    private final SignIns signIns;
    private final SignInThrottle throttle;
    private final Flash flash;
    private final MessageSource messages;

    /** Who is there. */
    record SignInForm(@Nullable String name, @Nullable String home) {}

    @ModelAttribute("estate")
    Estate estate(Estate present) {
        return present;
    }

    @GetMapping
    String ask(
            @ModelAttribute(name = "estate", binding = false) Estate estate,
            @PathVariable String token,
            Locale language,
            Model model) {
        model.addAttribute("form", new SignInForm(null, null));
        return page(signIns.behind(token), estate, language, model);
    }

    @PostMapping
    String signIn(
            @ModelAttribute(name = "estate", binding = false) Estate estate,
            @PathVariable String token,
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale language,
            Model model) {
        SignIns.Door door = signIns.behind(token);
        String name = Typed.orEmpty(form.name());
        Actor owner = Actor.owner(door.session().getId(), name.isEmpty() ? "-" : name);
        boolean accepted = Submission.accepted(errors, () -> {
            throttle.admit(estate, door.session().getId(), request.getRemoteAddr());
            Actors.as(owner, () -> {
                signIns.signIn(token, name, Typed.orEmpty(form.home()));
                return true;
            });
        });
        if (!accepted) {
            return page(door, estate, language, model);
        }
        flash.done("forums.owner.done", name);
        return "redirect:/s/forum/" + token;
    }

    /** The session was over when the form came: everything is shown again, and the next click sends it. */
    @PostMapping("/again")
    String again(
            @ModelAttribute(name = "estate", binding = false) Estate estate,
            @PathVariable String token,
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            Locale language,
            Model model) {
        errors.reject("owner.again");
        return page(signIns.behind(token), estate, language, model);
    }

    private String page(SignIns.Door door, Estate estate, Locale language, Model model) {
        model.addAttribute("door", door);
        model.addAttribute("over", door.forum().state() == ForumState.CALLED_OFF);
        model.addAttribute("shown", new Shown(estate.getZone(), language, messages));
        return PAGE;
    }
}
