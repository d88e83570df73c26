package cn.linli.kernel.evidence;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps files as proof and gives them back as they were: checked, freed of location data, found by their hash.
 */
@Service
@RequiredArgsConstructor
public class Evidence {

    /** A file is held in memory while it is checked; this many at a time. */
    private static final int AT_A_TIME = 3;

    /** Pixels: a page's width in print. */
    private static final int EDGE_IN_TEXT = 1_600;

    private final EvidenceFiles files;
    private final FileStore store;
    private final EvidenceSettings settings;
    private final Clock clock;
    private final Semaphore desk = new Semaphore(AT_A_TIME);

    /**
     * Keeps a file, or says in a sentence why not. The bytes are safe before the row is written, and a transaction that
     * is rolled back leaves at most bytes that nobody refers to.
     *
     * @param estate none for a file of the company
     */
    public EvidenceFile keep(@Nullable UUID estate, String fileName, InputStream content, Actor by) {
        return files.save(store(estate, fileName, content, by));
    }

    /**
     * Keeps a picture that will be shown inside a text: made anew from its pixels, upright, and no larger than paper or a
     * screen shows it.
     */
    public EvidenceFile keepPicture(@Nullable UUID estate, String fileName, InputStream content, Actor by) {
        return files.save(
                store(estate, fileName, new ByteArrayInputStream(desk(() -> paintedAnew(receive(content)))), by));
    }

    private static byte[] paintedAnew(byte[] received) {
        FileType type = FileType.of(received).filter(FileType::isPicture).orElseThrow(Unfit::noPicture);
        if (type == FileType.HEIC) {
            throw Unfit.notPrintable();
        }
        return Thumbnails.of(Cleaner.clean(type, received), type, EDGE_IN_TEXT).orElseThrow(Unfit::noPicture);
    }

    /** A file of this estate (none: of the company), and of no other. */
    public EvidenceFile of(@Nullable UUID estate, UUID id) {
        return of(estate, List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("file " + id));
    }

    /** Those of the files that belong to this estate, oldest first. */
    public List<EvidenceFile> of(@Nullable UUID estate, Collection<UUID> ids) {
        return files.findByIdIn(ids).stream()
                .filter(file -> Objects.equals(file.getEstate(), estate))
                .sorted((one, other) -> one.getKeptAt().compareTo(other.getKeptAt()))
                .toList();
    }

    public InputStream open(EvidenceFile file) {
        return store.open(file.getSha256())
                .orElseThrow(() -> new IllegalStateException("The bytes of " + file.getSha256() + " are gone"));
    }

    /** A JPEG of at most 320 pixels, where one could be made. */
    public Optional<InputStream> thumbnail(EvidenceFile file) {
        return file.hasThumbnail() ? store.open(thumbnailKey(file.getSha256())) : Optional.empty();
    }

    /**
     * A picture for paper: upright JPEG on white, of at most {@code edge} pixels on its longer side; none where the file
     * is no picture, or one that cannot be decoded here.
     */
    public Optional<byte[]> reduced(EvidenceFile file, int edge) {
        return file.getType().isPicture() ? desk(() -> smaller(file, edge)) : Optional.empty();
    }

    private Optional<byte[]> smaller(EvidenceFile file, int edge) {
        try (InputStream content = open(file)) {
            return Thumbnails.of(Cleaner.clean(file.getType(), content.readAllBytes()), file.getType(), edge);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file.getSha256(), e);
        }
    }

    private <T> T desk(Supplier<T> work) {
        desk.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            desk.release();
        }
    }

    private EvidenceFile store(@Nullable UUID estate, String fileName, InputStream content, Actor by) {
        return desk(() -> {
            byte[] received = receive(content);
            FileType type = FileType.of(received).orElseThrow(Unfit::notAccepted);
            Picture stored = Cleaner.clean(type, received);
            String sha256 = Sha256.of(stored.bytes());
            Optional<byte[]> thumbnail = Thumbnails.of(stored, type);
            store.put(sha256, stored.bytes());
            thumbnail.ifPresent(small -> store.put(thumbnailKey(sha256), small));
            return new EvidenceFile(estate, fileName, type, stored, sha256, thumbnail.isPresent(), by, clock.instant());
        });
    }

    private byte[] receive(InputStream content) {
        int most = Math.toIntExact(settings.maxSize().toBytes());
        try {
            byte[] bytes = content.readNBytes(most + 1);
            if (bytes.length > most) {
                throw Unfit.tooLarge(settings.maxSize().toMegabytes());
            }
            if (bytes.length == 0) {
                throw Unfit.empty();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("An upload broke off", e);
        }
    }

    private static String thumbnailKey(String sha256) {
        return sha256 + ".jpg";
    }
}
