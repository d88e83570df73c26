package cn.linli.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface NeglectRepository extends Repository<Neglect, UUID> {

    Neglect save(Neglect neglect);

    Optional<Neglect> findByEstateIdAndId(UUID estate, UUID id);

    List<Neglect> findAllByTicketIdOrderByStepAscProposedAtAsc(UUID ticket);

    List<Neglect> findTop100ByEstateIdAndDecidedAtIsNullOrderByProposedAt(UUID estate);

    List<Neglect> findTop100ByEstateIdAndNeglectTrueOrderByDecidedAtDesc(UUID estate);
}
