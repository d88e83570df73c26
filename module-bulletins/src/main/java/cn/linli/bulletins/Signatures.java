package cn.linli.bulletins;

import cn.linli.kernel.Actor;
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
 * Each signer's own signature, drawn or uploaded once; the latest counts, and what was signed keeps the one of its day.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Signatures {

    private final Evidence evidence;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Keeps a picture of somebody's own signature. */
    public void keep(String fileName, InputStream picture, Actor by) {
        journal.note("signature.kept", null, "staffMember", by.staffId());
        EvidenceFile file = evidence.keepPicture(null, fileName, picture, by);
        jdbc.sql("insert into document_signature (staff_id, file_id, kept_at) values (:staff, :file, :at)"
                        + " on conflict (staff_id) do update set file_id = :file, kept_at = :at")
                .param("staff", by.staffId())
                .param("file", file.getId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The picture of somebody's signature; empty for whoever has not given one yet. */
    @Transactional(readOnly = true)
    public Optional<EvidenceFile> of(UUID staff) {
        return jdbc.sql("select file_id from document_signature where staff_id = :staff")
                .param("staff", staff)
                .query(UUID.class)
                .optional()
                .map(file -> evidence.of(null, file));
    }
}
