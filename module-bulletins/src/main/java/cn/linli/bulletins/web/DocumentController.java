package cn.linli.bulletins.web;

import cn.linli.bulletins.Difference;
import cn.linli.bulletins.Document;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Edition;
import cn.linli.web.Here;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One document: what to do now, its text, its course, each of its editions and what lies between two of them. */
@Controller
@RequestMapping("/e/{estate}/documents/{id}")
@RequiredArgsConstructor
class DocumentController {

    private final Documents documents;
    private final DocumentPage page;
    private final MessageSource messages;

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        return page.show(here, id);
    }

    @GetMapping("/editions/{number}")
    String edition(@PathVariable UUID id, @PathVariable int number, Here here) {
        Edition edition = documents.edition(here.estateId(), id, number);
        Document document = documents.of(here.estateId(), id);
        here.show("document", document);
        here.show("edition", edition);
        here.show("text", DocumentPage.text(here, document.getKind(), edition));
        here.show("editions", documents.editions(here.estateId(), id));
        here.show("shown", new Shown(here.estate().getZone(), here.language(), messages));
        return "bulletins/desk/old-edition";
    }

    @GetMapping("/editions/{from}/{to}")
    String difference(@PathVariable UUID id, @PathVariable int from, @PathVariable int to, Here here) {
        Edition earlier = documents.edition(here.estateId(), id, from);
        Edition later = documents.edition(here.estateId(), id, to);
        here.show("document", documents.of(here.estateId(), id));
        here.show("from", earlier);
        here.show("to", later);
        here.show("difference", Difference.between(earlier, later));
        here.show("shown", new Shown(here.estate().getZone(), here.language(), messages));
        return "bulletins/desk/difference";
    }
}
