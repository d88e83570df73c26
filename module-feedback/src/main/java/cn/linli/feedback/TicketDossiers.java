package cn.linli.feedback;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.duty.Duty;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a ticket with all that belongs to it in two statements, however much that is: the page is opened all day.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TicketDossiers {

    /** Each kind has a handful of rows at most, so that their product stays small. */
    private static final String WHOLE = """
            select t as ticket, d as duty, a as appointment, r as rating, n as neglect, c as spotCheck
            from Ticket t
              left join Duty d on d.estateId = t.estateId and d.subjectType = :type and d.subjectId = :subject
                and d.standard = :standard
              left join fetch d.extensions
              left join Appointment a on a.ticketId = t.id
              left join Rating r on r.ticketId = t.id
              left join Neglect n on n.ticketId = t.id
              left join SpotCheck c on c.ticketId = t.id
            where t.estateId = :estate and t.id = :id
            """;

    private final EntityManager entities;
    private final TicketTrails trails;

    public TicketDossier of(UUID estate, UUID id) {
        List<Tuple> rows = entities.createQuery(WHOLE, Tuple.class)
                .setParameter("type", Ticket.SUBJECT)
                .setParameter("subject", id.toString())
                .setParameter("standard", FeedbackStandard.FEE_3.code())
                .setParameter("estate", estate)
                .setParameter("id", id)
                .getResultList();
        Ticket ticket = all(rows, "ticket", Ticket.class, Ticket::getRound).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("ticket " + id));
        TicketTrail trail = trails.of(ticket);
        return new TicketDossier(
                ticket,
                all(rows, "duty", Duty.class, Duty::getRound).stream()
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                trail.story(),
                all(rows, "appointment", Appointment.class, Appointment::getPosition),
                trail.letters(),
                all(rows, "rating", Rating.class, Rating::getRound),
                all(rows, "neglect", Neglect.class, Neglect::getProposedAt).stream()
                        .sorted(Comparator.comparing(Neglect::getStep))
                        .toList(),
                all(rows, "spotCheck", SpotCheck.class, SpotCheck::getDrawnAt),
                trail.asked(),
                trail.linked(),
                trail.followers(),
                trail.leader());
    }

    private static <T, K extends Comparable<K>> List<T> all(
            List<Tuple> rows, String name, Class<T> type, Function<T, K> order) {
        return rows.stream()
                .map(row -> row.get(name, type))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(order))
                .toList();
    }
}
