package cn.linli.bulletins;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EditionRepository extends Repository<Edition, UUID> {

    List<Edition> findAllByDocumentIdOrderByNumber(UUID document);

    Optional<Edition> findFirstByDocumentIdAndSignedAtIsNotNullOrderByNumberDesc(UUID document);

    Optional<Edition> findByDocumentIdAndNumber(UUID document, int number);
}
