package cn.linli.app.approval;

import cn.linli.app.Subjects;
import cn.linli.app.Subjects.Matter;
import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.ApprovalRequest;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.PendingApproval;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What waits for my yes or no, what was answered, and the page that asks. */
@Controller
@RequestMapping("/e/{estate}/approvals")
@RequiredArgsConstructor
class ApprovalsController {

    private static final int HISTORY = 50;

    private final Approvals approvals;
    private final ApprovalWords words;
    private final Subjects subjects;
    private final Flash flash;

    @GetMapping
    String list(Estate estate, Standing me, ModelMap model, Locale language) {
        Set<Role> roles = me.rolesAt(estate.getId());
        List<PendingApproval> pending = approvals.pending(estate.getId(), roles);
        List<ApprovalRequest> decided = approvals.decided(estate.getId(), HISTORY).stream()
                .filter(request -> mayRead(me, request))
                .toList();
        Map<Matter, SubjectPages.Line> known = subjects.describe(Stream.concat(
                        pending.stream().map(ApprovalsController::matter),
                        decided.stream().map(ApprovalsController::matter))
                .toList());
        model.addAttribute(
                "waiting",
                pending.stream()
                        .map(request -> new WaitingLine(
                                request,
                                words.matter(request.matter(), language),
                                known.get(matter(request)),
                                me.id().equals(request.askedBy())))
                        .toList());
        model.addAttribute(
                "decided",
                decided.stream()
                        .map(request -> new DecidedLine(
                                request, words.matter(request.getMatter(), language), known.get(matter(request))))
                        .toList());
        return "app/approvals";
    }

    @GetMapping("/{id}/decision")
    String ask(Estate estate, Standing me, @PathVariable UUID id, ModelMap model, Locale language) {
        model.addAttribute("form", DecisionForm.empty());
        return page(request(estate, me, id), me, model, language);
    }

    @PostMapping("/{id}/decision")
    String decide(
            Estate estate,
            Standing me,
            Actor by,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            ModelMap model,
            Locale language) {
        ApprovalRequest request = request(estate, me, id);
        if (!Submission.accepted(errors, () -> approvals.decide(estate.getId(), id, by, form.answer(), form.note()))) {
            return refused(request(estate, me, id), me, errors, model, language);
        }
        String key = "app.approval.done." + form.answer();
        flash.done(key, request.askedBy().name());
        return "redirect:/e/" + estate.getCode() + "/approvals";
    }

    /** Beside the form where there still is one; else the page says why there is none. */
    private String refused(
            ApprovalRequest request, Standing me, BindingResult errors, ModelMap model, Locale language) {
        if (!mayDecide(me, request)) {
            flash.refuse(model, errors.getAllErrors().get(0));
        }
        return page(request, me, model, language);
    }

    private String page(ApprovalRequest request, Standing me, ModelMap model, Locale language) {
        model.addAttribute("ask", request);
        model.addAttribute("matter", words.matter(request.getMatter(), language));
        model.addAttribute("subject", subject(request));
        model.addAttribute("own", request.askedBy().is(me.id()));
        model.addAttribute("mayDecide", mayDecide(me, request));
        model.addAttribute("verdicts", Verdict.values());
        return "app/approval";
    }

    private SubjectPages.@Nullable Line subject(ApprovalRequest request) {
        Matter matter = matter(request);
        return subjects.describe(List.of(matter)).get(matter);
    }

    private static Matter matter(PendingApproval request) {
        return new Matter(request.estate(), request.subjectType(), request.subjectId());
    }

    private static Matter matter(ApprovalRequest request) {
        return new Matter(request.getEstate(), request.getSubjectType(), request.getSubjectId());
    }

    private ApprovalRequest request(Estate estate, Standing me, UUID id) {
        return Optional.of(approvals.of(estate.getId(), id))
                .filter(request -> mayRead(me, request))
                .orElseThrow(() -> new AccessDeniedException("approval"));
    }

    /** Whoever may answer, and whoever asked. */
    private static boolean mayRead(Standing me, ApprovalRequest request) {
        return request.askedBy().is(me.id())
                || me.isAnyAt(request.getEstate(), EnumSet.of(request.getRole(), Role.PROJECT_MANAGER));
    }

    private static boolean mayDecide(Standing me, ApprovalRequest request) {
        return request.isOpen()
                && !request.askedBy().is(me.id())
                && me.isAnyAt(request.getEstate(), Set.of(request.getRole()));
    }

    /** A request that waits, as the list shows it. */
    record WaitingLine(PendingApproval request, String matter, SubjectPages.@Nullable Line subject, boolean own) {}

    record DecidedLine(ApprovalRequest request, String matter, SubjectPages.@Nullable Line subject) {}
}
