package cn.linli.bulletins.web;

import cn.linli.bulletins.DocumentPosters;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.paper.Form;
import cn.linli.kernel.estate.Estate;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A signed paper in large type, to be hung up. */
@Controller
@RequestMapping("/e/{estate}/documents/{id}/poster")
@RequiredArgsConstructor
class DocumentPosterController {

    private final Documents documents;
    private final DocumentPosters posters;

    /** The sizes of paper that offices have. */
    enum Size {
        A3(Form.POSTER_A3),
        A4(Form.POSTER_A4);

        private final Form form;

        Size(Form form) {
            this.form = form;
        }
    }

    @GetMapping
    ResponseEntity<InputStreamResource> poster(
            Estate estate, @PathVariable UUID id, @RequestParam(defaultValue = "A3") Size size) {
        byte[] file = posters.print(estate.getId(), id, size.form);
        String name = documents.of(estate.getId(), id).getEdition().getTitle() + " " + size + ".pdf";
        return Download.pdf(name, new ByteArrayInputStream(file), file.length);
    }
}
