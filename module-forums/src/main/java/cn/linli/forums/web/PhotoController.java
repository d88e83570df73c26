package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.ForumPhotos;
import cn.linli.forums.Forums;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import cn.linli.web.Uploads;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** The photographs of a forum. */
@Controller
@RequestMapping("/e/{estate}/forums/{id}/photos")
@RequiredArgsConstructor
class PhotoController {

    private final Forums forums;
    private final ForumPhotos photos;
    private final Uploads uploads;
    private final ForumPage page;

    /** New pictures, and what they show; those that an earlier try brought are kept. */
    record PhotoForm(
            @Nullable String caption,
            @Nullable List<String> kept,
            @Nullable List<MultipartFile> photos) {}

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        return page(id, List.of(), here);
    }

    @PostMapping
    @AllowedToEstateStaff
    String add(@PathVariable UUID id, @ModelAttribute("form") PhotoForm form, BindingResult errors, Here here) {
        if (ForumPage.isClosed(here, forums.of(here.estateId(), id), ForumAction.PHOTOGRAPH)) {
            return page(id, List.of(), here);
        }
        List<EvidenceFile> pictures =
                uploads.keep(here.estateId(), form.kept(), form.photos(), "photos", errors, here.by());
        boolean accepted = Submission.accepted(
                errors, () -> photos.add(here.estateId(), id, pictures, Typed.orEmpty(form.caption()), here.by()));
        if (!accepted) {
            ForumPage.isClosed(here, forums.of(here.estateId(), id), ForumAction.PHOTOGRAPH);
            return page(id, pictures, here);
        }
        here.done("forums.done.PHOTOGRAPH", pictures.size());
        return ForumAddress.back(here, id) + "/photos";
    }

    @PostMapping("/{photo}/removal")
    @AllowedToEstateStaff
    String remove(@PathVariable UUID id, @PathVariable UUID photo, Here here) {
        try {
            photos.remove(here.estateId(), id, photo);
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page(id, List.of(), here);
        }
        here.done("forums.done.PHOTO_REMOVED");
        return ForumAddress.back(here, id) + "/photos";
    }

    private String page(UUID id, List<EvidenceFile> kept, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        page.about(here, forum);
        here.show("photos", photos.of(forum));
        here.show("kept", kept);
        here.page().putIfAbsent("form", new PhotoForm(null, null, null));
        return "forums/desk/photos";
    }
}
