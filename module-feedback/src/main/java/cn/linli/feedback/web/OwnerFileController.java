package cn.linli.feedback.web;

import cn.linli.feedback.Ticket;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

/** The files of one ticket that its owner may see, and of no other. */
@Controller
@RequestMapping("/t/{token}/files/{id}")
@RequiredArgsConstructor
class OwnerFileController {

    private final Tickets tickets;
    private final OwnerCourses courses;
    private final Evidence evidence;

    @GetMapping
    ResponseEntity<InputStreamResource> file(@PathVariable String token, @PathVariable UUID id) {
        EvidenceFile file = file(tickets.behind(token), id);
        return ResponseEntity.ok()
                .headers(headers(file.getName()))
                .contentType(MediaType.parseMediaType(file.getType().mediaType()))
                .contentLength(file.getSize())
                .body(new InputStreamResource(evidence.open(file)));
    }

    @GetMapping("/thumbnail")
    ResponseEntity<InputStreamResource> thumbnail(@PathVariable String token, @PathVariable UUID id) {
        EvidenceFile file = file(tickets.behind(token), id);
        InputStream small = evidence.thumbnail(file).orElseThrow(() -> new NotFound("thumbnail " + id));
        return ResponseEntity.ok()
                .headers(headers("thumbnail.jpg"))
                .contentType(MediaType.IMAGE_JPEG)
                .body(new InputStreamResource(small));
    }

    private EvidenceFile file(Ticket ticket, UUID id) {
        if (!courses.filesOf(ticket).contains(id)) {
            throw new NotFound("file " + id);
        }
        return evidence.of(ticket.getEstateId(), id);
    }

    private static HttpHeaders headers(String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Robots-Tag", "noindex, nofollow");
        return headers;
    }
}
