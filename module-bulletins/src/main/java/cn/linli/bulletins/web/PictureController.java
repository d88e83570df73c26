package cn.linli.bulletins.web;

import cn.linli.bulletins.Body;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The photographs in a text: taken while it is being written, and shown in it. */
@Controller
@RequestMapping("/e/{estate}/documents/pictures")
@RequiredArgsConstructor
class PictureController {

    private final Evidence evidence;

    /** Answers the editor, which asks in the background: where the picture is, or why it cannot be taken. */
    @PostMapping
    @AllowedToEstateStaff
    ResponseEntity<Map<String, String>> keep(@RequestParam(required = false) @Nullable MultipartFile picture, Here here)
            throws IOException {
        if (picture == null) {
            return refused(here, Refused.because("evidence.noPicture"));
        }
        try (InputStream content = picture.getInputStream()) {
            String name = Typed.orEmpty(picture.getOriginalFilename());
            EvidenceFile file = evidence.keepPicture(here.estateId(), name, content, here.by());
            return ResponseEntity.ok(Map.of("src", Body.picture(here.estate().getCode(), file.getId())));
        } catch (Refused unfit) {
            return refused(here, unfit);
        }
    }

    private static ResponseEntity<Map<String, String>> refused(Here here, Refused unfit) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(Map.of("sentence", here.say(unfit.getCode(), unfit.getArguments())));
    }

    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> show(@PathVariable UUID id, Here here) {
        return PictureAnswer.of(evidence, evidence.of(here.estateId(), id));
    }
}
