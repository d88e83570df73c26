package cn.linli.app.admin;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.staff.Post;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The posts of one person: appointed, given other homes, ended. */
@Controller
@RequestMapping("/admin/staff/{member}/posts")
@RequiredArgsConstructor
class PostsController {

    private final Posts posts;
    private final Staff staff;
    private final Roster roster;
    private final Flash flash;
    private final Clock clock;

    @GetMapping("/new")
    String ask(@PathVariable UUID member, Model model) {
        model.addAttribute("form", PostForm.on(LocalDate.now(clock)));
        return page(member, model);
    }

    @PostMapping
    String appoint(
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult errors,
            Model model) {
        if (!Submission.accepted(errors, () -> appoint(member, form))) {
            return page(member, model);
        }
        flash.done("app.post.appointed");
        return "redirect:/admin/staff/" + member;
    }

    private void appoint(UUID member, PostForm form) {
        var patch = Patches.parse(form.patch());
        staff.of(member);
        posts.appoint(member, form.chosenRole(), form.estate(), form.chosenSince(), patch);
    }

    @GetMapping("/{post}/patch")
    String askPatch(@PathVariable UUID member, @PathVariable UUID post, Model model) {
        Post held = of(member, post);
        model.addAttribute("form", new PatchForm(Patches.write(held.getPatches())));
        model.addAttribute("seen", held.getVersion());
        return patchPage(member, post, model);
    }

    @PostMapping("/{post}/patch")
    String lookAfter(
            @PathVariable UUID member,
            @PathVariable UUID post,
            @Valid @ModelAttribute("form") PatchForm form,
            BindingResult errors,
            Model model) {
        of(member, post);
        if (!Submission.accepted(errors, () -> posts.lookAfter(post, Patches.parse(form.patch())))) {
            return patchPage(member, post, model);
        }
        flash.done("app.post.patched");
        return "redirect:/admin/staff/" + member;
    }

    /** Ends today: from this moment on it counts no longer. */
    @PostMapping("/{post}/end")
    String end(@PathVariable UUID member, @PathVariable UUID post) {
        of(member, post);
        posts.end(post, LocalDate.now(clock));
        flash.done("app.post.ended");
        return "redirect:/admin/staff/" + member;
    }

    private Post of(UUID member, UUID id) {
        Post post = posts.of(id);
        if (!post.getMemberId().equals(member)) {
            throw new NotFound("post " + id);
        }
        return post;
    }

    private String page(UUID member, Model model) {
        model.addAttribute("member", staff.of(member));
        model.addAttribute("roles", Role.values());
        model.addAttribute("estateNames", roster.estateNames());
        return "app/admin-post";
    }

    private String patchPage(UUID member, UUID post, Model model) {
        model.addAttribute("member", staff.of(member));
        model.addAttribute("post", post);
        return "app/admin-patch";
    }
}
