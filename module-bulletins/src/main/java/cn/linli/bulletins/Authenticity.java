package cn.linli.bulletins;

import cn.linli.bulletins.paper.ElectronicSeal;
import cn.linli.bulletins.paper.SealState;
import cn.linli.kernel.Sha256;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.sight.Sight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Tells of a file that anybody brings whether it is an original, of whichever estate, and keeps nothing of it.
 */
@Service
@RequiredArgsConstructor
public class Authenticity {

    /** A file is held in memory while it is looked at; this many at a time. */
    private static final int AT_A_TIME = 2;

    private final Documents documents;
    private final Estates estates;
    private final PhotographMarks marks;
    private final ElectronicSeal seal;
    private final ObjectProvider<OtherOriginals> others;
    private final JdbcClient jdbc;
    private final Semaphore desk = new Semaphore(AT_A_TIME);

    /**
     * What a file is.
     *
     * @param known the original that it is, byte for byte; none for any other file
     * @param other the sealed paper of another room that it is, byte for byte
     * @param seal what the electronic seal in it says
     */
    public record Finding(String sha256, @Nullable Known known, OtherOriginals.@Nullable Sealed other, SealState seal) {

        public boolean isOriginal() {
            return known != null || other != null;
        }
    }

    /**
     * The paper whose original it is.
     *
     * @param isOffered whether anybody may have the published original: not where somebody on it no longer agrees
     */
    public record Known(Estate estate, Document document, Edition edition, boolean isOffered) {

        /** Whether it still holds. */
        public Standing standing() {
            Integer published = document.getPublishedEdition();
            int number = edition.getNumber();
            boolean newerSigned = document.getEdition().getNumber() > number
                    && document.getEdition().getSigned() != null;
            if (newerSigned || published != null && published > number) {
                return Standing.REPLACED;
            }
            if (published == null || published < number) {
                return Standing.UNPUBLISHED;
            }
            if (document.getWithdrawn() != null) {
                return Standing.WITHDRAWN;
            }
            return document.getArchived() == null ? Standing.CURRENT : Standing.ARCHIVED;
        }
    }

    /** What has become of an original since it was signed. */
    public enum Standing {
        CURRENT,
        REPLACED,
        WITHDRAWN,
        ARCHIVED,
        UNPUBLISHED
    }

    public Finding of(InputStream content) {
        desk.acquireUninterruptibly();
        try {
            byte[] file = content.readAllBytes();
            String sha256 = Sha256.of(file);
            return new Finding(sha256, known(sha256).orElse(null), other(sha256).orElse(null), seal.in(file));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException("An upload broke off", brokenOff);
        } finally {
            desk.release();
        }
    }

    private Optional<OtherOriginals.Sealed> other(String sha256) {
        return others.orderedStream()
                .flatMap(room -> room.withFingerprint(sha256).stream())
                .findFirst();
    }

    /** Nothing but the fingerprint opens the sight of an estate, and of one paper in it. */
    private Optional<Known> known(String sha256) {
        return jdbc.sql("select of_estate, of_document, of_edition from document_of_original(:sha256)")
                .param("sha256", sha256)
                .query((row, n) -> new Place(
                        row.getObject("of_estate", UUID.class),
                        row.getObject("of_document", UUID.class),
                        row.getInt("of_edition")))
                .optional()
                .map(this::read);
    }

    private Known read(Place place) {
        try (Sight.Frame frame = Sight.of(place.estate()).open()) {
            Document document = documents.of(place.estate(), place.document());
            return new Known(
                    estates.of(place.estate()),
                    document,
                    documents.edition(place.estate(), place.document(), place.edition()),
                    document.readByOwners()
                            .map(number -> documents.edition(place.estate(), place.document(), number))
                            .map(read -> marks.hidden(place.estate(), read.getBody()))
                            .filter(Set::isEmpty)
                            .isPresent());
        }
    }

    private record Place(UUID estate, UUID document, int edition) {}
}
