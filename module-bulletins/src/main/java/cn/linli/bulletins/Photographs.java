package cn.linli.bulletins;

import cn.linli.bulletins.Photograph.Consent;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.journal.Journal;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * The photographs of a paper: put in with a caption, marked with what the people on them agreed to, and hidden from owners when
 * somebody takes that back (BUL-7).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Photographs {

    private static final int LONGEST_CAPTION = 100;

    private final PhotographRepository photographs;
    private final PhotographMarks marks;
    private final Documents documents;
    private final Evidence evidence;
    private final Estates estates;
    private final Journal journal;
    private final Clock clock;

    /**
     * A picture of a text.
     *
     * @param mark none while nobody recorded anything
     * @param published whether it stands in what owners read now
     */
    public record Shot(UUID file, String caption, @Nullable Photograph mark, boolean published) {}

    /** What is recorded of a photograph when it is put in. */
    public record Told(
            String caption, Consent consent, @Nullable String people) {}

    /** Those of the edition that is being written, and behind them those that owners read in an older one. */
    @Transactional(readOnly = true)
    public List<Shot> of(UUID estate, UUID id) {
        Document document = documents.of(estate, id);
        Map<UUID, String> read = published(document)
                .map(edition -> Body.captions(edition.getBody()))
                .orElse(Map.of());
        Map<UUID, String> all =
                new LinkedHashMap<>(Body.captions(document.getEdition().getBody()));
        read.forEach(all::putIfAbsent);
        Map<UUID, Photograph> known = marks.of(estate, all.keySet());
        return all.entrySet().stream()
                .map(one ->
                        new Shot(one.getKey(), one.getValue(), known.get(one.getKey()), read.containsKey(one.getKey())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Shot of(UUID estate, UUID document, UUID file) {
        return of(estate, document).stream()
                .filter(shot -> shot.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("photograph " + file + " of document " + document));
    }

    /** Puts a photograph behind the text. */
    public UUID add(UUID estate, UUID id, String fileName, InputStream picture, Told told, Actor by) {
        journal.note("photograph.added", estate, Document.SUBJECT, id);
        Document document = documents.of(estate, id);
        document.require(DocumentAction.WRITE);
        String caption = told.caption().strip();
        if (caption.isEmpty() || caption.length() > LONGEST_CAPTION) {
            throw Refused.because("document.photograph.caption", LONGEST_CAPTION)
                    .at("caption");
        }
        UUID file = kept(estate, fileName, picture, by);
        Wording before = document.getEdition().wording();
        String image = "<p><img src=\"" + Body.picture(estates.of(estate).getCode(), file) + "\" alt=\""
                + HtmlUtils.htmlEscape(caption) + "\"></p>";
        documents.write(estate, id, Wording.of(before.title(), before.body() + image), document.isImportant(), by);
        photographs.save(new Photograph(estate, file, told.consent(), told.people(), by, clock.instant()));
        return file;
    }

    private UUID kept(UUID estate, String fileName, InputStream picture, Actor by) {
        try {
            return evidence.keepPicture(estate, fileName, picture, by).getId();
        } catch (Refused unfit) {
            throw unfit.at("picture");
        }
    }

    /** Records what the people on it agreed to. */
    public void mark(UUID estate, UUID id, UUID file, Consent consent, @Nullable String people, Actor by) {
        journal.note("photograph.marked", estate, Document.SUBJECT, id);
        of(estate, id, file);
        photographs
                .findByEstateIdAndFileId(estate, file)
                .ifPresentOrElse(
                        known -> known.mark(consent, people, by, clock.instant()),
                        () -> photographs.save(new Photograph(estate, file, consent, people, by, clock.instant())));
    }

    /** Somebody on it no longer agrees: owners see it no more, wherever it stands. The signed original stays as it is. */
    public void takeBack(UUID estate, UUID id, UUID file, String because, Actor by) {
        journal.note("photograph.hidden", estate, Document.SUBJECT, id);
        of(estate, id, file);
        photographs
                .findByEstateIdAndFileId(estate, file)
                .orElseGet(() ->
                        photographs.save(new Photograph(estate, file, Consent.NOT_ASKED, null, by, clock.instant())))
                .takeBack(because, by, clock.instant());
    }

    private Optional<Edition> published(Document document) {
        return document.readByOwners()
                .map(number -> documents.edition(document.getEstateId(), document.getId(), number));
    }
}
