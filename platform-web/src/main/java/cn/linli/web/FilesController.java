package cn.linli.web;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files of an estate: to take away as they are, and as small pictures to look at. */
@Controller
@RequestMapping("/e/{estate}/files/{id}")
@RequiredArgsConstructor
class FilesController {

    /** Found by the hash of its bytes, a file never changes. */
    private static final CacheControl OWN_BROWSER =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable();

    private final Evidence evidence;

    @GetMapping
    ResponseEntity<InputStreamResource> original(@PathVariable UUID id, Estate estate) {
        EvidenceFile file = evidence.of(estate.getId(), id);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(file.getName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.getType().mediaType()))
                .contentLength(file.getSize())
                .cacheControl(OWN_BROWSER)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(evidence.open(file)));
    }

    @GetMapping("/thumbnail")
    ResponseEntity<InputStreamResource> thumbnail(@PathVariable UUID id, Estate estate) {
        EvidenceFile file = evidence.of(estate.getId(), id);
        return evidence.thumbnail(file)
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(OWN_BROWSER)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(new InputStreamResource(picture)))
                .orElseThrow(() -> new NotFound("thumbnail of " + id));
    }
}
