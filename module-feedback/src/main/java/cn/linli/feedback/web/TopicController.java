package cn.linli.feedback.web;

import cn.linli.feedback.Topic;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The topics that reports are sorted by, as the company wants them. */
@Controller
@RequestMapping("/admin/topics")
@AllowedTo(Role.ADMINISTRATOR)
@RequiredArgsConstructor
class TopicController {

    private static final String LIST = "feedback/desk/topics";
    private static final String ONE = "feedback/desk/topic";

    private final Topics topics;
    private final Flash flash;

    /** A topic as it was typed. */
    record TopicForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String position) {

        int checkedPosition() {
            String typed = Typed.orEmpty(position);
            if (!typed.matches("\\d{1,4}")) {
                throw Refused.because("desk.topics.position.malformed").at("position");
            }
            return Integer.parseInt(typed);
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", new TopicForm(null, null, null, String.valueOf(nextPosition())));
        model.addAttribute("all", topics.all());
        return LIST;
    }

    private int nextPosition() {
        return topics.all().stream().mapToInt(Topic::getPosition).max().orElse(0) + 10;
    }

    @PostMapping
    String add(@ModelAttribute("form") TopicForm form, BindingResult errors, Model model) {
        if (!Submission.accepted(
                errors,
                () -> topics.add(
                        Typed.orEmpty(form.code()),
                        Typed.orEmpty(form.name()),
                        Typed.orEmpty(form.nameEn()),
                        form.checkedPosition()))) {
            model.addAttribute("all", topics.all());
            return LIST;
        }
        return done("desk.topics.added", Typed.orEmpty(form.name()));
    }

    @GetMapping("/{code}")
    String ask(@PathVariable String code, Model model) {
        Topic topic = topics.of(code);
        model.addAttribute("topic", topic);
        model.addAttribute("seen", topic.getVersion());
        model.addAttribute(
                "form", new TopicForm(code, topic.getName(), topic.getNameEn(), String.valueOf(topic.getPosition())));
        return ONE;
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code, @ModelAttribute("form") TopicForm form, BindingResult errors, Model model) {
        Topic topic = topics.of(code);
        if (!Submission.accepted(
                errors,
                () -> topics.rename(
                        code, Typed.orEmpty(form.name()), Typed.orEmpty(form.nameEn()), form.checkedPosition()))) {
            model.addAttribute("topic", topic);
            return ONE;
        }
        return done("desk.topics.saved", Typed.orEmpty(form.name()));
    }

    @PostMapping("/{code}/retirement")
    String retire(@PathVariable String code, Locale language) {
        topics.retire(code);
        return done("desk.topics.retired.done", topics.of(code).nameIn(language));
    }

    @PostMapping("/{code}/return")
    String offerAgain(@PathVariable String code, Locale language) {
        topics.offerAgain(code);
        return done("desk.topics.offered.done", topics.of(code).nameIn(language));
    }

    private String done(String key, String name) {
        flash.done(key, name);
        return "redirect:/admin/topics";
    }
}
