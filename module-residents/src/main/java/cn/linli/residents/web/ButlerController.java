package cn.linli.residents.web;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.staff.Post;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.butlers.ButlerChange;
import cn.linli.residents.butlers.ButlerChanges;
import cn.linli.residents.butlers.ButlerVisits;
import cn.linli.residents.butlers.PatchWords;
import cn.linli.residents.web.ButlerForms.ChangeForm;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who looks after which homes, and the form by which a patch changes hands (RES-10). */
@Controller
@RequestMapping("/e/{estate}/butlers")
@RequiredArgsConstructor
class ButlerController {

    private static final String FORM = "residents/butler-change-form";
    private static final Set<Role> CHANGERS = Set.of(Role.PROJECT_MANAGER, Role.SUPERVISOR);

    private final Posts posts;
    private final Staff staff;
    private final ButlerChanges changes;
    private final ButlerVisits visits;
    private final MessageSource messages;
    private final Clock clock;

    /**
     * A butler's post as the list shows it.
     *
     * @param from given where it is still to begin
     */
    record Butler(
            UUID post, String name, String patch, @Nullable LocalDate from, boolean changeable) {}

    @GetMapping
    String list(Here here) {
        LocalDate today = here.estate().today(clock);
        boolean changes = here.me().isAnyAt(here.estateId(), CHANGERS);
        List<Post> held = butlers(here);
        Map<UUID, StaffMember> people =
                staff.of(held.stream().map(Post::getMemberId).toList());
        here.show(
                "butlers",
                held.stream()
                        .map(post -> new Butler(
                                post.getId(),
                                Objects.requireNonNull(people.get(post.getMemberId()))
                                        .getName(),
                                PatchWords.said(post.getPatches(), messages, here.language()),
                                post.isHeldOn(today) ? null : post.getSince(),
                                changes
                                        && post.isHeldOn(today)
                                        && !post.getPatches().isEmpty()))
                        .toList());
        List<ButlerChange> all = this.changes.all(here.estateId());
        here.show("changes", all);
        here.show(
                "progress",
                visits.progress(
                        here.estateId(), all.stream().map(ButlerChange::getId).toList()));
        here.show("patches", said(all, here));
        return "residents/butlers";
    }

    private Map<UUID, String> said(List<ButlerChange> all, Here here) {
        Map<UUID, String> said = new LinkedHashMap<>();
        all.forEach(one -> said.put(one.getId(), PatchWords.said(one.patches(), messages, here.language())));
        return said;
    }

    @GetMapping("/{post}/change")
    @AllowedTo({Role.PROJECT_MANAGER, Role.SUPERVISOR})
    String ask(@PathVariable UUID post, Here here) {
        Post from = butler(post, here);
        String own = staff.of(from.getMemberId()).getTelephone();
        here.show(
                "form",
                ChangeForm.of(
                        from,
                        own == null || own.isBlank() ? here.estate().getTelephone() : own,
                        here.estate().today(clock)));
        return form(from, here);
    }

    @PostMapping("/{post}/change")
    @AllowedTo({Role.PROJECT_MANAGER, Role.SUPERVISOR})
    String change(@PathVariable UUID post, @ModelAttribute("form") ChangeForm form, BindingResult errors, Here here) {
        Post from = butler(post, here);
        List<UUID> made = new ArrayList<>(1);
        Submission.read(
                errors,
                List.of(
                        () -> form.patches(from),
                        form::checkedSuccessor,
                        form::checkedSince,
                        form::checkedTelephone,
                        form::checkedUntil));
        if (!Submission.accepted(
                errors, () -> made.add(changes.change(here.estateId(), form.handover(from), here.by())))) {
            return form(from, here);
        }
        here.done("butlers.changed");
        return "redirect:" + ButlerChangeController.address(here, made.get(0));
    }

    private String form(Post from, Here here) {
        LocalDate today = here.estate().today(clock);
        here.show("post", from.getId());
        here.show("former", staff.of(from.getMemberId()).getName());
        Map<String, String> parts = new LinkedHashMap<>();
        PatchWords.sorted(from.getPatches())
                .forEach(one -> parts.put(PatchWords.code(one), PatchWords.said(one, messages, here.language())));
        here.show("parts", parts);
        List<Post> others = butlers(here).stream()
                .filter(post -> post.isHeldOn(today) && !post.getMemberId().equals(from.getMemberId()))
                .toList();
        Map<UUID, StaffMember> people =
                staff.of(others.stream().map(Post::getMemberId).toList());
        Map<String, String> successors = new LinkedHashMap<>();
        others.forEach(post -> successors.put(
                post.getId().toString(),
                Objects.requireNonNull(people.get(post.getMemberId())).getName()));
        here.show("successors", successors);
        return FORM;
    }

    /** Those who are butlers today, and those who will be. */
    private List<Post> butlers(Here here) {
        LocalDate today = here.estate().today(clock);
        return posts.atEstate(here.estateId()).stream()
                .filter(post -> post.getRole() == Role.BUTLER)
                .filter(post -> post.isHeldOn(today) || post.getSince().isAfter(today))
                .toList();
    }

    private Post butler(UUID id, Here here) {
        return butlers(here).stream()
                .filter(post -> post.getId().equals(id) && !post.getPatches().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFound("butler's post " + id));
    }
}
