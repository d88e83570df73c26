package cn.linli.bulletins.web;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A kept picture as the part of a page, and nothing else that was kept. */
final class PictureAnswer {

    /** Found by the hash of its bytes, a file never changes. */
    private static final CacheControl OWN_BROWSER =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable();

    private PictureAnswer() {}

    static ResponseEntity<InputStreamResource> of(Evidence evidence, EvidenceFile file) {
        if (!file.getType().isPicture()) {
            throw new NotFound("picture " + file.getId());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.getType().mediaType()))
                .contentLength(file.getSize())
                .cacheControl(OWN_BROWSER)
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(evidence.open(file)));
    }
}
