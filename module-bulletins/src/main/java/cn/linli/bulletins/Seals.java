package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.journal.Journal;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The picture of each estate's seal, which stands on every paper that is signed there; the latest counts, and what was
 * signed keeps the one of its day.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Seals {

    private static final int SMALL = 320;

    private final Evidence evidence;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Keeps a picture of the estate's seal. */
    public void keep(UUID estate, String fileName, InputStream picture, Actor by) {
        EvidenceFile file = evidence.keep(estate, fileName, picture, by);
        if (evidence.reduced(file, SMALL).isEmpty()) {
            throw Refused.because("original.seal.picture.unreadable").at("picture");
        }
        journal.note("seal.kept", estate, "estate", estate);
        jdbc.sql("insert into document_seal (estate_id, file_id, kept_by, kept_at) values (:estate, :file, :by, :at)"
                        + " on conflict (estate_id) do update set file_id = :file, kept_by = :by, kept_at = :at")
                .param("estate", estate)
                .param("file", file.getId())
                .param("by", by.staffId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The picture of an estate's seal; empty where none was given yet. */
    @Transactional(readOnly = true)
    public Optional<EvidenceFile> of(UUID estate) {
        return jdbc.sql("select file_id from document_seal where estate_id = :estate")
                .param("estate", estate)
                .query(UUID.class)
                .optional()
                .map(file -> evidence.of(estate, file));
    }
}
