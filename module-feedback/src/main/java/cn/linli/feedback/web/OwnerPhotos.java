package cn.linli.feedback.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.web.Beforehand;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * Photos that come with an owner's form. They are kept at once, so that a form that comes back for another reason does not
 * lose them; only the form that brought a photo can use it later.
 */
@Component
@RequiredArgsConstructor
class OwnerPhotos {

    static final int MOST = 6;

    private final Evidence evidence;
    private final OwnerThrottle throttle;

    /**
     * Those kept before and the new ones; what is wrong with a photo is said beside the field {@code photos}.
     *
     * @param kept ids that the form carries from an earlier attempt
     * @param by its id stands for the form
     */
    List<EvidenceFile> keep(
            Estate estate,
            List<MultipartFile> photos,
            List<UUID> kept,
            Actor by,
            BindingResult form,
            HttpServletRequest request) {
        List<EvidenceFile> files = new ArrayList<>(evidence.of(estate.getId(), kept).stream()
                .filter(file -> file.keptBy().kind() == Actor.Kind.OWNER
                        && by.id() != null
                        && by.id().equals(file.keptBy().id()))
                .toList());
        List<MultipartFile> chosen =
                photos.stream().filter(photo -> !photo.isEmpty()).toList();
        if (files.size() + chosen.size() > MOST) {
            form.rejectValue("photos", "owner.photos.tooMany", new Object[] {MOST}, "owner.photos.tooMany");
            return files;
        }
        try {
            throttle.admitFiles(estate, request.getRemoteAddr(), chosen.size());
            for (MultipartFile photo : chosen) {
                files.add(keep(estate, photo, by));
            }
        } catch (Refused refusal) {
            form.rejectValue("photos", refusal.getCode(), refusal.getArguments(), refusal.getCode());
        }
        return files;
    }

    private EvidenceFile keep(Estate estate, MultipartFile photo, Actor by) {
        String name = photo.getOriginalFilename();
        try (var content = photo.getInputStream()) {
            return Beforehand.done(() -> evidence.keep(estate.getId(), name == null ? "photo" : name, content, by));
        } catch (IOException broken) {
            throw new UncheckedIOException("An upload broke off", broken);
        }
    }
}
