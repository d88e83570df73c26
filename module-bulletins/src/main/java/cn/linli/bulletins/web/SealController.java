package cn.linli.bulletins.web;

import cn.linli.bulletins.Seals;
import cn.linli.bulletins.paper.ElectronicSeal;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** The estate's seal: its picture, and whose key seals the files. */
@Controller
@RequestMapping("/e/{estate}/documents/seal")
@AllowedTo(Role.PROJECT_MANAGER)
@RequiredArgsConstructor
class SealController {

    private static final String PAGE = "bulletins/desk/seal";

    private final Seals seals;
    private final ElectronicSeal electronic;

    /** A picture of the seal, as it is sent. */
    record SealForm(@Nullable MultipartFile picture) {}

    @GetMapping
    String show(Here here) {
        here.show("form", new SealForm(null));
        return page(here);
    }

    @PostMapping
    String keep(@ModelAttribute("form") SealForm form, BindingResult result, Here here) {
        if (!Submission.accepted(result, () -> keep(form.picture(), here))) {
            return page(here);
        }
        here.done("original.seal.done");
        return "redirect:/e/" + here.estate().getCode() + "/documents/seal";
    }

    private void keep(@Nullable MultipartFile picture, Here here) {
        if (picture == null || picture.isEmpty()) {
            throw Refused.because("original.seal.picture.missing").at("picture");
        }
        String name = picture.getOriginalFilename() == null ? "" : picture.getOriginalFilename();
        try (InputStream content = picture.getInputStream()) {
            seals.keep(here.estateId(), name, content, here.by());
        } catch (Refused unfit) {
            throw unfit.at("picture");
        } catch (IOException brokenOff) {
            throw new UncheckedIOException("An upload broke off", brokenOff);
        }
    }

    private String page(Here here) {
        seals.of(here.estateId()).ifPresent(file -> here.show("seal", file));
        here.show("selfMade", electronic.isSelfMade());
        return PAGE;
    }
}
