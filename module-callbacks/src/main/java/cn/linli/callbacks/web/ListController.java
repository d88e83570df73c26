package cn.linli.callbacks.web;

import cn.linli.callbacks.incoming.RepairList;
import cn.linli.callbacks.incoming.RepairSheets;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import cn.linli.web.sheet.SheetUpload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Repairs from a list: template, file, what would become of each row, and the person's word. */
@Controller
@RequestMapping("/e/{estate}/repairs/import")
@AllowedTo({Role.ENGINEERING_SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
@RequiredArgsConstructor
class ListController {

    static final Set<Role> IMPORTERS =
            EnumSet.of(Role.ENGINEERING_SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER);

    private static final int LISTED = 20;
    private static final int BAD_SHOWN = 100;

    private final RepairSheets lists;
    private final ListSheets sheets;

    record ListForm(@Nullable MultipartFile file) {}

    @GetMapping
    String ask(Here here) {
        here.show("form", new ListForm(null));
        return page(here);
    }

    private String page(Here here) {
        here.show("lists", lists.ofEstate(here.estateId(), LISTED));
        here.show("shown", new Shown(here.estate().getZone()));
        return "callbacks/lists";
    }

    @PostMapping
    String upload(@ModelAttribute("form") ListForm form, BindingResult errors, Here here) {
        AtomicReference<@Nullable UUID> uploaded = new AtomicReference<>();
        boolean accepted = Submission.accepted(
                errors,
                () -> uploaded.set(SheetUpload.read(
                        form.file(),
                        "callback.list.file",
                        (file, name) -> lists.upload(here.estateId(), name, file, here.by()))));
        return accepted ? "redirect:" + address(here) + "/" + uploaded.get() : page(here);
    }

    @GetMapping("/template")
    void template(@RequestParam(defaultValue = "xlsx") String format, Here here, HttpServletResponse response)
            throws IOException {
        SheetDownload.answer(
                response,
                here.say("callbacks.list.templateFile"),
                SheetFormat.asked(format),
                out -> sheets.template(out, here.language()));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Here here) {
        RepairList list = lists.of(here.estateId(), id);
        here.show("list", list);
        here.show("badRows", sheets.shown(lists.badRows(here.estateId(), id, 0, BAD_SHOWN), here.language()));
        here.show("shown", new Shown(here.estate().getZone()));
        return "callbacks/list";
    }

    @GetMapping("/{id}/bad-rows")
    void badRows(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "xlsx") String format,
            Here here,
            HttpServletResponse response)
            throws IOException {
        RepairList list = lists.of(here.estateId(), id);
        SheetDownload.answer(
                response,
                here.say("callbacks.list.badFile"),
                SheetFormat.asked(format),
                out -> sheets.badRows(out, here.estateId(), list, here.language()));
    }

    @PostMapping("/{id}/confirmation")
    String confirm(@PathVariable UUID id, Here here) {
        try {
            lists.confirm(here.estateId(), id, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return show(id, here);
        }
        here.done("callbacks.list.done");
        return "redirect:" + address(here) + "/" + id;
    }

    @PostMapping("/{id}/withdrawal")
    String letGo(@PathVariable UUID id, Here here) {
        try {
            lists.letGo(here.estateId(), id);
        } catch (Refused refusal) {
            here.refuse(refusal);
            return show(id, here);
        }
        here.done("callbacks.list.letGo.done");
        return "redirect:" + address(here);
    }

    private static String address(Here here) {
        return "/e/" + here.estate().getCode() + "/repairs/import";
    }
}
