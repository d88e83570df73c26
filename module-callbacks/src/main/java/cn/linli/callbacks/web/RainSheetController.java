package cn.linli.callbacks.web;

import cn.linli.callbacks.Rainstorms.Told;
import cn.linli.callbacks.rain.CityRain;
import cn.linli.callbacks.rain.RainReport;
import cn.linli.callbacks.rain.RainSheet;
import cn.linli.kernel.Refused;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Rains from a list, of estates and cities where whoever brings it works (CAL-3). */
@Controller
@RequestMapping("/e/{estate}/rainstorms")
@AllowedToEstateStaff
@RequiredArgsConstructor
class RainSheetController {

    private static final int SAID_AT_ONCE = 20;

    private final RainSheet sheets;
    private final CityRain rain;
    private final RainView view;

    /** A list as it is brought. */
    record SheetForm(@Nullable MultipartFile file) {}

    @GetMapping("/template")
    void template(Here here, HttpServletResponse response) throws IOException {
        SheetDownload.answer(
                response,
                here.say("callbacks.rain.sheet.name"),
                SheetFormat.XLSX,
                sheet -> sheets.template(sheet, here.language()));
    }

    /** All of it or nothing: a list with wrong rows is corrected and brought again. */
    @PostMapping("/sheet")
    String take(@ModelAttribute("sheet") SheetForm form, BindingResult errors, Here here) {
        List<RainReport> reports = new ArrayList<>();
        List<Refused> wrong = new ArrayList<>();
        Submission.read(errors, List.of(() -> reports.addAll(read(form.file(), here, wrong))));
        wrong.stream()
                .limit(SAID_AT_ONCE)
                .forEach(one -> errors.rejectValue("file", one.getCode(), one.getArguments(), one.getCode()));
        if (errors.hasErrors()) {
            return view.show(here);
        }
        Map<Told, Integer> became = rain.propose(reports, here.by());
        here.done(
                "callbacks.rain.sheet.done",
                became.getOrDefault(Told.PROPOSED, 0),
                became.getOrDefault(Told.KNOWN, 0),
                became.getOrDefault(Told.NOT_HEAVY, 0));
        return "redirect:/e/" + here.estate().getCode() + "/rainstorms";
    }

    private List<RainReport> read(@Nullable MultipartFile upload, Here here, List<Refused> wrong) {
        String name = upload == null ? null : upload.getOriginalFilename();
        if (upload == null || name == null || name.isBlank()) {
            throw Refused.because("rainSheet.file").at("file");
        }
        try {
            Path file = Files.createTempFile("linli-rain-", ".tmp");
            try (InputStream content = upload.getInputStream()) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                return sheets.read(file, name, view.ofPerson(here), wrong::add);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
