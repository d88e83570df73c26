package cn.linli.bulletins;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DocumentTemplateRepository extends Repository<DocumentTemplate, DocumentKind> {

    DocumentTemplate save(DocumentTemplate template);

    Optional<DocumentTemplate> findById(DocumentKind kind);
}
