package cn.linli.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TicketRepository extends Repository<Ticket, UUID> {

    Ticket save(Ticket ticket);

    Optional<Ticket> findByEstateIdAndId(UUID estate, UUID id);

    Optional<Ticket> findByEstateIdAndNumber(UUID estate, String number);

    Optional<Ticket> findByToken(String token);

    List<Ticket> findAllByMergedInto(UUID leader);
}
