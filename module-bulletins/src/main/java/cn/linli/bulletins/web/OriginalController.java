package cn.linli.bulletins.web;

import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Original;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.evidence.Evidence;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The signed original of each edition, for those who work at the estate; owners get what is published from the board. */
@Controller
@RequiredArgsConstructor
class OriginalController {

    private final Documents documents;
    private final Evidence evidence;

    @GetMapping("/e/{estate}/documents/{id}/editions/{number}/original")
    ResponseEntity<InputStreamResource> ofEdition(Estate estate, @PathVariable UUID id, @PathVariable int number) {
        return original(estate, id, number);
    }

    private ResponseEntity<InputStreamResource> original(Estate estate, UUID id, int number) {
        Original original = documents.edition(estate.getId(), id, number).getOriginal();
        if (original == null) {
            throw new NotFound("original of edition " + number + " of document " + id);
        }
        return Download.of(evidence.of(estate.getId(), original.file()), evidence);
    }
}
