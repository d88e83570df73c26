package cn.linli.bulletins.web;

import cn.linli.bulletins.Authenticity;
import cn.linli.bulletins.Authenticity.Finding;
import cn.linli.bulletins.Authenticity.Known;
import cn.linli.bulletins.OtherOriginals;
import cn.linli.bulletins.paper.ElectronicSeal;
import cn.linli.kernel.Refused;
import cn.linli.web.Submission;
import cn.linli.web.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Tells anybody who has a file whether it is an original. The answer is for who asked and has no address of its own. */
@Controller
@RequestMapping("/p/verify")
@RequiredArgsConstructor
class VerifyController {

    private static final String PAGE = "bulletins/owner/verify";
    private static final DataSize LARGEST = DataSize.ofMegabytes(20);
    private static final int PER_ADDRESS_AND_HOUR = 40;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Authenticity authenticity;
    private final ElectronicSeal seal;
    private final Throttle throttle;

    /** The file in question. */
    record VerifyForm(@Nullable MultipartFile file) {}

    @GetMapping
    String explain(Model model) {
        model.addAttribute("form", new VerifyForm(null));
        return page(model);
    }

    @PostMapping
    String examine(
            @ModelAttribute("form") VerifyForm form, BindingResult result, HttpServletRequest request, Model model) {
        Submission.accepted(result, () -> show(examined(form.file(), request), model));
        return page(model);
    }

    /** The page lay open until its form was forgotten; a browser never sends the file again by itself. */
    @PostMapping("/again")
    String again(@ModelAttribute("form") VerifyForm form, BindingResult result, Model model) {
        result.reject("verify.again");
        return page(model);
    }

    private Finding examined(@Nullable MultipartFile file, HttpServletRequest request) {
        if (file == null || file.isEmpty()) {
            throw Refused.because("verify.file.missing").at("file");
        }
        if (file.getSize() > LARGEST.toBytes()) {
            throw Refused.because("verify.file.tooLarge", LARGEST.toMegabytes()).at("file");
        }
        String source = "verify/" + Throttle.network(request.getRemoteAddr());
        Refused.unless(throttle.admits(source, PER_ADDRESS_AND_HOUR, HOUR), "verify.throttle");
        try (InputStream content = file.getInputStream()) {
            return authenticity.of(content);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException("An upload broke off", brokenOff);
        }
    }

    private static void show(Finding finding, Model model) {
        model.addAttribute("finding", finding);
        Known known = finding.known();
        if (known != null) {
            model.addAttribute("known", known);
            model.addAttribute("readable", known.document().readByOwners().isPresent());
            model.addAttribute(
                    "signedAt",
                    MINUTE.format(Objects.requireNonNull(known.edition().getSigned())
                            .at()
                            .atZone(known.estate().getZone())));
        }
        OtherOriginals.Sealed other = finding.other();
        if (other != null) {
            model.addAttribute("other", other);
            model.addAttribute(
                    "signedAt", MINUTE.format(other.at().atZone(other.estate().getZone())));
        }
    }

    private String page(Model model) {
        model.addAttribute("most", LARGEST.toMegabytes());
        model.addAttribute("selfMade", seal.isSelfMade());
        return PAGE;
    }
}
