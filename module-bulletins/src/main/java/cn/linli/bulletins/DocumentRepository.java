package cn.linli.bulletins;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface DocumentRepository extends Repository<Document, UUID> {

    Document save(Document document);

    Optional<Document> findByEstateIdAndId(UUID estate, UUID id);

    /** Two who act on one document at the same moment: the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Document> findForUpdateByEstateIdAndId(UUID estate, UUID id);

    Optional<Document> findByEstateIdAndKindAndPeriod(UUID estate, DocumentKind kind, String period);
}
