package cn.linli.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TicketRepository extends Repository<Ticket, UUID> {

    Ticket save(Ticket ticket);

    Optional<Ticket> findByEstateIdAndId(UUID estate, UUID id);

    Optional<Ticket> findByEstateIdAndNumber(UUID estate, String number);

    Optional<Ticket> findByToken(String token);

    @Query("select ticket.estateId from Ticket ticket where ticket.token = :token")
    Optional<UUID> findEstateByToken(String token);

    List<Ticket> findAllByMergedInto(UUID leader);
}
