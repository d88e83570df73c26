package cn.linli.kernel.evidence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of the kept files; there is no way to change or remove one. */
interface EvidenceFiles extends Repository<EvidenceFile, UUID> {

    EvidenceFile save(EvidenceFile file);

    List<EvidenceFile> findByIdIn(Collection<UUID> ids);
}
