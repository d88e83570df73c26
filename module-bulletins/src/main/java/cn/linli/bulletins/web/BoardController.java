package cn.linli.bulletins.web;

import cn.linli.bulletins.Board;
import cn.linli.bulletins.BoardEntry;
import cn.linli.bulletins.Body;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Figures;
import cn.linli.bulletins.PhotographMarks;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The public board: what other rooms offer owners, and every paper that was published; it needs no account. */
@Controller
@RequestMapping("/p/{estate}")
@RequiredArgsConstructor
class BoardController {

    private final Board board;
    private final List<BoardEntry> entries;
    private final PhotographMarks marks;
    private final Evidence evidence;
    private final MessageSource messages;

    @ModelAttribute("estate")
    Estate estate(Estate present) {
        return present;
    }

    @GetMapping
    String board(@ModelAttribute(name = "estate", binding = false) Estate estate, Locale language, Model model) {
        Map<DocumentKind, List<Board.Paper>> byKind = board.papers(estate.getId()).stream()
                .collect(Collectors.groupingBy(
                        Board.Paper::kind, () -> new EnumMap<>(DocumentKind.class), Collectors.toList()));
        model.addAttribute("papers", new TreeMap<>(byKind));
        model.addAttribute(
                "entries",
                entries.stream()
                        .sorted(Comparator.comparingInt(BoardEntry::order))
                        .toList());
        model.addAttribute("shown", new Shown(estate.getZone(), language, messages));
        return "bulletins/owner/board";
    }

    @GetMapping("/documents/{id}")
    String paper(
            @ModelAttribute(name = "estate", binding = false) Estate estate,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Board.Paper paper = board.paper(estate.getId(), id);
        if (!paper.isWithdrawn() && Visit.isNew(request, response)) {
            board.read(estate.getId(), id);
            paper = board.paper(estate.getId(), id);
        }
        Set<UUID> hidden = paper.isWithdrawn() ? Set.of() : marks.hidden(estate.getId(), paper.body());
        Figures figures = new Figures(
                paper.kind().hasPhotographs(), hidden, messages.getMessage("document.photograph.gone", null, language));
        model.addAttribute("offered", hidden.isEmpty());
        String pictures = "/p/" + estate.getCode() + "/documents/" + id + "/pictures/";
        model.addAttribute("paper", paper);
        model.addAttribute("text", paper.isWithdrawn() ? "" : Prose.of(paper.body(), figures, file -> pictures + file));
        model.addAttribute("shown", new Shown(estate.getZone(), language, messages));
        return "bulletins/owner/paper";
    }

    /** The signed paper itself. */
    @GetMapping("/documents/{id}/original")
    ResponseEntity<InputStreamResource> original(
            @ModelAttribute(name = "estate", binding = false) Estate estate, @PathVariable UUID id) {
        Board.Paper paper = board.readable(estate.getId(), id);
        if (!marks.hidden(estate.getId(), paper.body()).isEmpty()) {
            throw new NotFound("original of document " + id + ", on which somebody is shown who no longer agrees");
        }
        EvidenceFile file = evidence.of(estate.getId(), paper.original().file());
        ContentDisposition inline = ContentDisposition.inline()
                .filename(paper.title() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.getType().mediaType()))
                .contentLength(file.getSize())
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(evidence.open(file)));
    }

    @GetMapping("/documents/{id}/pictures/{file}")
    ResponseEntity<InputStreamResource> picture(
            @ModelAttribute(name = "estate", binding = false) Estate estate,
            @PathVariable UUID id,
            @PathVariable UUID file) {
        String body = board.readable(estate.getId(), id).body();
        if (!Body.pictures(body).contains(file)
                || marks.hidden(estate.getId(), body).contains(file)) {
            throw new NotFound("picture " + file + " in document " + id);
        }
        return PictureAnswer.of(evidence, evidence.of(estate.getId(), file));
    }
}
