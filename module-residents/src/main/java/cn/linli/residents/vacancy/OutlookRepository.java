package cn.linli.residents.vacancy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OutlookRepository extends Repository<Outlook, UUID> {

    Outlook save(Outlook outlook);

    Optional<Outlook> findByEstateIdAndHouseholdId(UUID estateId, UUID householdId);
}
