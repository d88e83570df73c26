package cn.linli.feedback.web;

import static cn.linli.feedback.web.OwnerReportForm.list;
import static cn.linli.feedback.web.OwnerReportForm.text;

import cn.linli.feedback.OwnerLinks;
import cn.linli.feedback.Rating;
import cn.linli.feedback.Ratings;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketAnswers;
import cn.linli.feedback.TicketWork;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.web.Flash;
import cn.linli.web.qr.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The one matter that a personal link opens: its course, and what its owner has to say to it. */
@Controller
@RequestMapping("/t/{token}")
@RequiredArgsConstructor
class OwnerAnswerController {

    private static final int LONGEST_WORDS = 2000;

    private final Tickets tickets;
    private final TicketWork work;
    private final TicketAnswers answers;
    private final Ratings ratings;
    private final Estates estates;
    private final OwnerCourses courses;
    private final OwnerLinks links;
    private final OwnerPhotos photos;
    private final OwnerThrottle throttle;
    private final Flash flash;

    /** The link is a secret of its owner: no search engine lists it, no shared computer keeps it. */
    @ModelAttribute
    void keepPrivate(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    String show(@PathVariable String token, Locale language, ModelMap model) {
        return page(tickets.behind(token), language, model);
    }

    /** What somebody sees who has just sent something in. */
    @GetMapping("/received")
    String received(@PathVariable String token, Locale language, ModelMap model) {
        Ticket ticket = tickets.behind(token);
        String address = links.answerPage(token);
        model.addAttribute("address", address);
        model.addAttribute("qr", QrCode.of(address));
        return page(ticket, language, model, "feedback/owner/received");
    }

    @PostMapping("/words")
    String addWord(
            @PathVariable String token,
            @ModelAttribute("wordForm") OwnerAnswerForms.Word form,
            BindingResult result,
            HttpServletRequest request,
            Locale language,
            ModelMap model) {
        Ticket ticket = tickets.behind(token);
        Actor owner = OwnerCourses.ownerOf(ticket);
        if (result.hasErrors()) {
            return page(ticket, language, model);
        }
        List<EvidenceFile> files = keepPhotos(ticket, form, owner, result, request);
        checkWords(form.word(), "word", result);
        boolean accepted = OwnerSubmission.accepted(result, owner, () -> {
            throttle.admitWord(estates.of(ticket.getEstateId()), ticket.getId());
            work.ownersWord(
                    token,
                    text(form.word()),
                    files.stream().map(EvidenceFile::getId).toList(),
                    owner);
        });
        if (accepted) {
            return thanks(token, "owner.word.kept");
        }
        model.addAttribute("kept", files);
        return page(tickets.behind(token), language, model);
    }

    @PostMapping("/words/again")
    String addWordAgain(
            @PathVariable String token,
            @ModelAttribute("wordForm") OwnerAnswerForms.Word form,
            BindingResult result,
            HttpServletRequest request,
            Locale language,
            ModelMap model) {
        Ticket ticket = tickets.behind(token);
        if (result.hasErrors()) {
            return page(ticket, language, model);
        }
        model.addAttribute("kept", keepPhotos(ticket, form, OwnerCourses.ownerOf(ticket), result, request));
        result.reject("owner.again");
        return page(ticket, language, model);
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String token, Locale language, ModelMap model) {
        Actor owner = OwnerCourses.ownerOf(tickets.behind(token));
        BindingResult result = new MapBindingResult(new HashMap<>(), "confirmation");
        if (OwnerSubmission.ofTheOwnerAlone(result, owner, () -> answers.confirm(token, owner))) {
            return thanks(token, "owner.confirmed");
        }
        flash.refuse(model, result.getAllErrors().get(0));
        return page(tickets.behind(token), language, model);
    }

    @PostMapping("/confirmation/again")
    String confirmAgain(@PathVariable String token) {
        return sayAgain(token);
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable String token,
            @ModelAttribute("returnForm") OwnerAnswerForms.Return form,
            BindingResult result,
            Locale language,
            ModelMap model) {
        Actor owner = OwnerCourses.ownerOf(tickets.behind(token));
        checkWords(form.reason(), "reason", result);
        boolean accepted = OwnerSubmission.ofTheOwnerAlone(
                result, owner, () -> answers.sendBack(token, text(form.reason()), owner));
        return accepted ? thanks(token, "owner.returned") : page(tickets.behind(token), language, model);
    }

    @PostMapping("/return/again")
    String sendBackAgain(
            @PathVariable String token,
            @ModelAttribute("returnForm") OwnerAnswerForms.Return form,
            BindingResult result,
            Locale language,
            ModelMap model) {
        result.reject("owner.again");
        return page(tickets.behind(token), language, model);
    }

    @PostMapping("/score")
    String score(
            @PathVariable String token,
            @ModelAttribute("scoreForm") OwnerAnswerForms.Score form,
            BindingResult result,
            Locale language,
            ModelMap model) {
        Ticket ticket = tickets.behind(token);
        Actor owner = OwnerCourses.ownerOf(ticket);
        if (result.hasErrors()) {
            return page(ticket, language, model);
        }
        int attitude = chosen(form.attitude(), "attitude", result);
        int timeliness = chosen(form.timeliness(), "timeliness", result);
        int outcome = chosen(form.result(), "result", result);
        if (text(form.remark()).length() > LONGEST_WORDS) {
            result.rejectValue("remark", "owner.tooLong", new Object[] {LONGEST_WORDS}, "owner.tooLong");
        }
        boolean accepted = OwnerSubmission.ofTheOwnerAlone(result, owner, () -> {
            Refused.unless(Objects.equals(form.round(), ticket.getRound()), "owner.score.late");
            String remark = text(form.remark());
            ratings.rate(
                    token, new Rating.Scores(attitude, timeliness, outcome, remark.isEmpty() ? null : remark), owner);
        });
        return accepted ? thanks(token, "owner.score.kept") : page(tickets.behind(token), language, model);
    }

    @PostMapping("/score/again")
    String scoreAgain(
            @PathVariable String token,
            @ModelAttribute("scoreForm") OwnerAnswerForms.Score form,
            BindingResult result,
            Locale language,
            ModelMap model) {
        result.reject("owner.again");
        return page(tickets.behind(token), language, model);
    }

    private List<EvidenceFile> keepPhotos(
            Ticket ticket, OwnerAnswerForms.Word form, Actor owner, BindingResult result, HttpServletRequest request) {
        Estate estate = estates.of(ticket.getEstateId());
        return photos.keep(estate, list(form.photos()), list(form.kept()), owner, result, request);
    }

    private static void checkWords(@Nullable String typed, String field, BindingResult result) {
        if (text(typed).isEmpty()) {
            result.rejectValue(field, "owner.words.missing");
        } else if (text(typed).length() > LONGEST_WORDS) {
            result.rejectValue(field, "owner.tooLong", new Object[] {LONGEST_WORDS}, "owner.tooLong");
        }
    }

    private static int chosen(@Nullable Integer score, String field, BindingResult result) {
        if (score == null && !result.hasFieldErrors(field)) {
            result.rejectValue(field, "owner.score.missing");
        }
        return score == null ? 0 : score;
    }

    private String thanks(String token, String key) {
        flash.done(key);
        return "redirect:/t/" + token;
    }

    private String sayAgain(String token) {
        tickets.behind(token);
        flash.warn("owner.again");
        return "redirect:/t/" + token;
    }

    private String page(Ticket ticket, Locale language, ModelMap model) {
        return page(ticket, language, model, "feedback/owner/answer");
    }

    private String page(Ticket ticket, Locale language, ModelMap model, String view) {
        Estate estate = estates.of(ticket.getEstateId());
        model.addAttribute("estate", estate);
        model.addAttribute("course", courses.of(estate, ticket, language));
        if (!model.containsAttribute("wordForm")) {
            model.addAttribute("wordForm", new OwnerAnswerForms.Word("", List.of(), List.of()));
        }
        if (!model.containsAttribute("returnForm")) {
            model.addAttribute("returnForm", new OwnerAnswerForms.Return(""));
        }
        if (!model.containsAttribute("scoreForm")) {
            model.addAttribute("scoreForm", new OwnerAnswerForms.Score(null, null, null, "", ticket.getRound()));
        }
        return view;
    }
}
