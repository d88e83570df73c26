package cn.linli.residents.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.importing.BadRow;
import cn.linli.residents.importing.HouseholdImport;
import cn.linli.residents.importing.ImportState;
import cn.linli.residents.importing.Imports;
import cn.linli.web.AllowedTo;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
import org.springframework.web.multipart.MultipartFile;

/** Homes and people from Excel: template, file, what it would do, the person's word, and the way back. */
@Controller
@RequestMapping("/e/{estate}/imports")
@AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
@RequiredArgsConstructor
class ImportController {

    private static final int LISTED = 50;
    private static final int BAD_SHOWN = 100;

    private final Imports imports;
    private final ImportSheets sheets;
    private final MessageSource messages;
    private final Flash flash;

    record UploadForm(@Nullable MultipartFile file) {}

    @GetMapping
    String list(Estate estate, Model model) {
        model.addAttribute("form", new UploadForm(null));
        return listPage(estate, model);
    }

    private String listPage(Estate estate, Model model) {
        model.addAttribute("imports", imports.ofEstate(estate.getId(), LISTED));
        return "residents/imports";
    }

    @GetMapping("/template")
    void template(@RequestParam(defaultValue = "xlsx") String format, Locale locale, HttpServletResponse response)
            throws IOException {
        SheetDownload.answer(
                response,
                word("residents.import.templateFile", locale),
                SheetFormat.asked(format),
                out -> sheets.template(out, locale));
    }

    @PostMapping
    String upload(Estate estate, Actor by, @ModelAttribute("form") UploadForm form, BindingResult result, Model model) {
        AtomicReference<UUID> id = new AtomicReference<>();
        if (!Submission.accepted(result, () -> id.set(upload(estate, form.file(), by)))) {
            return listPage(estate, model);
        }
        return "redirect:/e/" + estate.getCode() + "/imports/" + id.get();
    }

    private UUID upload(Estate estate, @Nullable MultipartFile file, Actor by) {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file == null || name.isBlank()) {
            throw Refused.because("residents.import.fileMissing").at("file");
        }
        try (InputStream content = file.getInputStream()) {
            return imports.upload(estate.getId(), name, content, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{id}")
    String show(Estate estate, @PathVariable UUID id, Model model) {
        HouseholdImport found = imports.of(estate.getId(), id);
        model.addAttribute("imported", found);
        if (found.badRows() > 0 && found.state() != ImportState.READING && found.state() != ImportState.CHECKING) {
            List<BadRow> bad = imports.badRows(estate.getId(), id, 0, BAD_SHOWN);
            model.addAttribute("badRows", bad);
        }
        if (found.state() == ImportState.UNDONE) {
            model.addAttribute("kept", imports.kept(estate.getId(), id, BAD_SHOWN));
            model.addAttribute("keptCount", imports.keptCount(estate.getId(), id));
        }
        return "residents/import";
    }

    /** Asked every second by the page while work goes on; the last answer brings the whole page anew. */
    @GetMapping("/{id}/progress")
    String progress(Estate estate, @PathVariable UUID id, Model model, HttpServletResponse response) {
        HouseholdImport found = imports.of(estate.getId(), id);
        model.addAttribute("imported", found);
        if (!found.state().isAtWork()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "residents/import-bits :: progress";
    }

    @GetMapping("/{id}/bad-rows")
    void badRows(
            Estate estate,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        HouseholdImport found = imports.of(estate.getId(), id);
        SheetDownload.answer(
                response,
                word("residents.import.badFile", locale),
                SheetFormat.asked(format),
                out -> sheets.badRows(out, found, estate, locale));
    }

    @PostMapping("/{id}/confirmation")
    String confirm(Estate estate, @PathVariable UUID id) {
        imports.confirm(estate.getId(), id);
        return back(estate, id);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(Estate estate, @PathVariable UUID id) {
        imports.withdraw(estate.getId(), id);
        flash.done("residents.import.withdrawn");
        return "redirect:/e/" + estate.getCode() + "/imports";
    }

    @PostMapping("/{id}/reversal")
    String undo(Estate estate, Actor by, @PathVariable UUID id) {
        imports.undo(estate.getId(), id, by);
        return back(estate, id);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String back(Estate estate, UUID id) {
        return "redirect:/e/" + estate.getCode() + "/imports/" + id;
    }
}
