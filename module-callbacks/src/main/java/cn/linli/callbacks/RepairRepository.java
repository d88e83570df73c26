package cn.linli.callbacks;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RepairRepository extends Repository<Repair, UUID> {

    Repair save(Repair repair);

    Optional<Repair> findByEstateIdAndId(UUID estate, UUID id);

    /** Two who act on one repair at the same moment: the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Repair> findForUpdateByEstateIdAndId(UUID estate, UUID id);

    Optional<Repair> findByEstateIdAndSourceAndNumber(UUID estate, RepairSource source, String number);

    Optional<Repair> findFirstByEstateIdAndTicketIdOrderByDoneAtDesc(UUID estate, UUID ticket);

    Optional<Repair> findFirstByEstateIdAndRedoTicketId(UUID estate, UUID ticket);

    /** Leaks that no rain has tested since they were repaired. */
    @Query("select repair from Repair repair where repair.estateId = :estate and repair.kind = 'LEAK'"
            + " and repair.rainstormId is null and repair.callback.at is null and repair.refused.at is null"
            + " and repair.doneAt <= :before order by repair.doneAt")
    List<Repair> waitingForRain(UUID estate, Instant before, Limit most);
}
