package cn.linli.bulletins.web;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentAction;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Photograph;
import cn.linli.bulletins.Photograph.Consent;
import cn.linli.bulletins.Photographs;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;

/** The photographs of a paper, and what the people on them agreed to (BUL-7). */
@Controller
@RequestMapping("/e/{estate}/documents/{id}/photographs")
@RequiredArgsConstructor
class PhotographController {

    private static final String PAGE = "bulletins/desk/photographs";
    private static final String MARK = "bulletins/desk/photograph";
    private static final String OBJECTION = "bulletins/desk/photograph-objection";

    private final Documents documents;
    private final Photographs photographs;
    private final MessageSource messages;

    /** A photograph to put behind the text, with its caption and what is known of the people on it. */
    record AddForm(
            @Nullable MultipartFile picture,
            @Nullable String caption,
            @Nullable String consent,
            @Nullable String people) {}

    /** What the people on a photograph agreed to. */
    record MarkForm(@Nullable String consent, @Nullable String people) {}

    /** Who no longer agrees, and how that was said. */
    record ObjectionForm(@Nullable String because) {}

    @GetMapping
    String list(@PathVariable UUID id, Here here) {
        here.show("form", new AddForm(null, null, null, null));
        return page(id, here);
    }

    private String page(UUID id, Here here) {
        Document document = documents.of(here.estateId(), id);
        here.show("document", document);
        here.show("shots", photographs.of(here.estateId(), id));
        here.show("works", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES));
        here.show("writable", document.isPossible(DocumentAction.WRITE));
        here.show("consents", List.of(Consent.values()));
        here.show("seen", document.wordingVersion());
        here.show("shown", new Shown(here.estate().getZone(), here.language(), messages));
        return PAGE;
    }

    @PostMapping
    @AllowedToEstateStaff
    String add(@PathVariable UUID id, @ModelAttribute("form") AddForm form, BindingResult errors, Here here) {
        if (!documents.of(here.estateId(), id).isPossible(DocumentAction.WRITE)) {
            here.refuse(Refused.because("document.notNow.WRITE"));
            return page(id, here);
        }
        MultipartFile picture = form.picture();
        if (picture == null || picture.isEmpty()) {
            errors.rejectValue("picture", "bulletins.editor.photo.missing");
        }
        Submission.read(errors, List.of(() -> consent(form.consent())));
        if (!Submission.accepted(errors, () -> add(id, form, here))) {
            return page(id, here);
        }
        here.done("bulletins.photographs.added");
        return back(here, id);
    }

    private void add(UUID id, AddForm form, Here here) {
        MultipartFile picture = form.picture();
        if (picture == null) {
            throw Refused.because("bulletins.editor.photo.missing").at("picture");
        }
        try (InputStream content = picture.getInputStream()) {
            photographs.add(
                    here.estateId(),
                    id,
                    Typed.orEmpty(picture.getOriginalFilename()),
                    content,
                    new Photographs.Told(Typed.orEmpty(form.caption()), consent(form.consent()), form.people()),
                    here.by());
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    @GetMapping("/{file}")
    @AllowedToEstateStaff
    String askMark(@PathVariable UUID id, @PathVariable UUID file, Here here) {
        Photograph known = photographs.of(here.estateId(), id, file).mark();
        here.show(
                "form",
                known == null
                        ? new MarkForm(null, null)
                        : new MarkForm(known.getConsent().name(), known.getPeople()));
        return one(MARK, id, file, here);
    }

    @PostMapping("/{file}")
    @AllowedToEstateStaff
    String mark(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @ModelAttribute("form") MarkForm form,
            BindingResult errors,
            Here here) {
        if (!Submission.accepted(
                errors,
                () -> photographs.mark(here.estateId(), id, file, consent(form.consent()), form.people(), here.by()))) {
            return one(MARK, id, file, here);
        }
        here.done("bulletins.photographs.marked");
        return back(here, id);
    }

    @GetMapping("/{file}/objection")
    @AllowedToEstateStaff
    String askObjection(@PathVariable UUID id, @PathVariable UUID file, Here here) {
        here.show("form", new ObjectionForm(null));
        return one(OBJECTION, id, file, here);
    }

    @PostMapping("/{file}/objection")
    @AllowedToEstateStaff
    String object(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @ModelAttribute("form") ObjectionForm form,
            BindingResult errors,
            Here here) {
        if (!Submission.accepted(
                errors,
                () -> photographs.takeBack(here.estateId(), id, file, Typed.orEmpty(form.because()), here.by()))) {
            return one(OBJECTION, id, file, here);
        }
        here.done("bulletins.photographs.hidden");
        return back(here, id);
    }

    private String one(String view, UUID id, UUID file, Here here) {
        here.show("document", documents.of(here.estateId(), id));
        here.show("shot", photographs.of(here.estateId(), id, file));
        here.show("consents", List.of(Consent.values()));
        return view;
    }

    private static Consent consent(@Nullable String name) {
        return Arrays.stream(Consent.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> Refused.because("document.photograph.consent").at("consent"));
    }

    private static String back(Here here, UUID id) {
        return Steps.back(here, id) + "/photographs";
    }
}
