package cn.linli.app.notice;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.ChatHookLine;
import cn.linli.kernel.notice.ChatHooks;
import cn.linli.kernel.notice.ChatKind;
import cn.linli.kernel.notice.FailedDelivery;
import cn.linli.kernel.notice.Outbox;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;

/** What did not get through, and the chat groups that hear what happens. */
@Controller
@RequestMapping("/admin/deliveries")
@RequiredArgsConstructor
class DeliveriesController {

    private static final int LATEST = 100;
    private static final String BACK = "redirect:/admin/deliveries";

    private final Outbox outbox;
    private final ChatHooks hooks;
    private final Estates estates;
    private final MessageSource messages;
    private final NoticeWords wording;
    private final Clock clock;
    private final Flash flash;

    @GetMapping
    String list(Model model, Locale language) {
        model.addAttribute(
                "failures",
                outbox.failures(LATEST).stream()
                        .map(failure -> line(failure, language))
                        .toList());
        model.addAttribute("hooks", allHooks(language));
        return "app/admin-deliveries";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, Actor by) {
        outbox.retry(id, by);
        flash.done("app.deliveries.retried");
        return BACK;
    }

    @GetMapping("/hooks/new")
    String ask(Model model) {
        model.addAttribute("form", HookForm.empty());
        return page(model);
    }

    @PostMapping("/hooks")
    String add(@Valid @ModelAttribute("form") HookForm form, BindingResult errors, Model model) {
        if (form.estateId() != null) {
            estates.of(form.estateId());
        }
        if (!Submission.accepted(errors, () -> hooks.add(form.estateId(), form.draft()))) {
            return page(model);
        }
        flash.done("app.hook.added");
        return BACK;
    }

    @PostMapping("/hooks/{id}/removal")
    String remove(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID at) {
        hooks.remove(at, id);
        flash.done("app.hook.removed");
        return BACK;
    }

    @PostMapping("/hooks/{id}/greeting")
    String test(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID at, Locale language) {
        try {
            hooks.test(at, id, language);
            flash.done("app.hook.tested");
        } catch (Refused refusal) {
            flash.failed(refusal);
        }
        return BACK;
    }

    private String page(Model model) {
        Map<String, String> names = new LinkedHashMap<>();
        estates.all().forEach(estate -> names.put(estate.getId().toString(), estate.getName()));
        model.addAttribute("estateNames", names);
        model.addAttribute("kinds", ChatKind.values());
        return "app/admin-hook";
    }

    private List<HookLine> allHooks(Locale language) {
        List<HookLine> all = new ArrayList<>();
        String company = messages.getMessage("app.company", null, language);
        hooks.list(null).forEach(hook -> all.add(new HookLine(hook, company)));
        for (Estate estate : estates.all()) {
            hooks.list(estate.getId()).forEach(hook -> all.add(new HookLine(hook, estate.getName())));
        }
        return all;
    }

    private FailureLine line(FailedDelivery failure, Locale language) {
        return new FailureLine(
                failure.id(),
                messages.getMessage("app.deliveries.channel." + failure.channel(), null, language),
                failure.recipient(),
                failure.target(),
                wording.sentence(failure.messageKey(), failure.arguments(), language),
                failure.attempts(),
                failure.error(),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                        .format(failure.failedAt().atZone(clock.getZone())));
    }

    /** A message that was given up, ready to show. */
    record FailureLine(
            UUID id,
            String channel,
            String recipient,
            @Nullable String target,
            String sentence,
            int attempts,
            String error,
            String at) {}

    record HookLine(ChatHookLine hook, String estate) {}
}
