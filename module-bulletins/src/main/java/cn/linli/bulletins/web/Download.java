package cn.linli.bulletins.web;

import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper on its way to somebody's disk. */
final class Download {

    private Download() {}

    static ResponseEntity<InputStreamResource> of(EvidenceFile file, Evidence evidence) {
        return pdf(file.getName(), evidence.open(file), file.getSize());
    }

    static ResponseEntity<InputStreamResource> pdf(String name, InputStream content, long size) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        // Whether owners may still read it is asked each time.
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(size)
                .body(new InputStreamResource(content));
    }
}
