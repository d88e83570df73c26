package cn.linli.bulletins.web;

import cn.linli.bulletins.Signatures;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Whoever signs gives a signature once: drawn, or as a picture. */
@Controller
@RequestMapping("/e/{estate}/documents/signature")
@AllowedTo({Role.PROJECT_MANAGER, Role.GENERAL_DIRECTOR})
@RequiredArgsConstructor
class SignatureController {

    private final Signatures signatures;
    private final Evidence evidence;

    /**
     * @param picture drawn or chosen
     * @param document that waits for the signature, and to which it leads back
     */
    record SignatureForm(
            @Nullable MultipartFile picture, @Nullable String document) {}

    @GetMapping
    String ask(@RequestParam(required = false) @Nullable String document, Here here) {
        here.show("form", new SignatureForm(null, document));
        return page(document, here);
    }

    @GetMapping("/picture")
    ResponseEntity<InputStreamResource> picture(Here here) {
        EvidenceFile file = signatures.of(here.me().id()).orElseThrow(() -> new NotFound("signature"));
        return PictureAnswer.of(evidence, file);
    }

    @PostMapping
    String keep(@ModelAttribute("form") SignatureForm form, BindingResult errors, Here here) {
        if (!Submission.accepted(errors, () -> keep(form.picture(), here))) {
            return page(form.document(), here);
        }
        here.done("bulletins.signature.kept");
        return Typed.maybeId(form.document())
                .map(id -> Steps.back(here, id))
                .orElse("redirect:/e/" + here.estate().getCode() + "/documents/signature");
    }

    private void keep(@Nullable MultipartFile picture, Here here) {
        if (picture == null || picture.isEmpty()) {
            throw Refused.because("bulletins.signature.missing").at("picture");
        }
        try (InputStream content = picture.getInputStream()) {
            signatures.keep(Typed.orEmpty(picture.getOriginalFilename()), content, here.by());
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        } catch (Refused unfit) {
            throw unfit.at("picture");
        }
    }

    private String page(@Nullable String document, Here here) {
        signatures.of(here.me().id()).ifPresent(file -> here.show("kept", file.getId()));
        Typed.maybeId(document).ifPresent(id -> here.show("waiting", id));
        return "bulletins/desk/signature";
    }
}
