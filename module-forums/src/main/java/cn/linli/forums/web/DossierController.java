package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.forums.Forums;
import cn.linli.forums.papers.Dossiers;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The dossier of a forum: what is still missing, its filing, and the sealed paper (FOR-10). */
@Controller
@RequestMapping("/e/{estate}/forums/{id}/dossier")
@RequiredArgsConstructor
class DossierController {

    private final Forums forums;
    private final Dossiers dossiers;
    private final Evidence evidence;
    private final ForumPage page;
    private final AfterSection section;

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        page.about(here, forum);
        section.papers(here, forum);
        here.show("dossier", dossiers.of(forum));
        return "forums/papers/dossier";
    }

    @PostMapping
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String file(@PathVariable UUID id, Here here) {
        try {
            dossiers.file(here.estateId(), id, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return show(id, here);
        }
        here.done("forum.dossier.filed");
        return ForumAddress.back(here, id) + "/dossier";
    }

    /** Before it is filed the address leads to what is still missing. */
    @GetMapping("/original")
    ResponseEntity<InputStreamResource> original(@PathVariable UUID id, Here here) {
        return dossiers.original(here.estateId(), id)
                .map(this::download)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(ForumAddress.of(here, id) + "/dossier"))
                        .build());
    }

    private ResponseEntity<InputStreamResource> download(EvidenceFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(file.getSize())
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.getName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(evidence.open(file)));
    }
}
