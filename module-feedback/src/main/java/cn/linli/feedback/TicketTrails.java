package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.PendingApproval;
import cn.linli.kernel.staff.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trails of tickets: rows of several tables, told apart by what they are, in one statement. */
@Component
@RequiredArgsConstructor
class TicketTrails {

    private static final String ALL = """
            select 'step' as what, s.id, s.at, s.kind, s.actor_kind, s.actor_id, s.actor_name as name, s.words,
                   s.owner_sees, s.files, 0 as round, '' as number, '' as place
            from ticket_step s where s.ticket_id = :ticket
            union all
            select 'letter', l.id, l.written_at, '', '', l.written_by, l.written_name, l.body, false, '{}', l.round, '', ''
            from ticket_letter l where l.ticket_id = :ticket
            union all
            select 'asked', q.id, q.asked_at, q.matter, q.asked_by_kind, q.asked_by_id, q.asked_by_name, q.role, false, '{}',
                   0, '', ''
            from approval_request q
            where q.decided_at is null and q.subject_type = :type and q.subject_id = :subject and q.estate_id = :estate
            union all
            select 'follower', f.id, f.registered_at, '', '', null, '', f.words, false, '{}', 0, f.number, f.place
            from ticket f where f.merged_into = :ticket
            union all
            select 'leader', f.id, f.registered_at, '', '', null, '', f.words, false, '{}', 0, f.number, f.place
            from ticket f where f.id = :leader
            union all
            select distinct 'linked', o.id, o.registered_at, '', '', null::uuid, '', o.words, false, '{}'::uuid[], 0,
                   o.number, o.place
            from ticket_link k join ticket o on o.id = case when k.ticket_id = :ticket then k.other_id else k.ticket_id end
            where k.ticket_id = :ticket or k.other_id = :ticket
            order by at, id
            """;

    private final JdbcClient jdbc;

    TicketTrail of(Ticket ticket) {
        Gathering all = new Gathering(ticket);
        jdbc.sql(ALL)
                .param("ticket", ticket.getId())
                .param("type", Ticket.SUBJECT)
                .param("subject", ticket.getId().toString())
                .param("estate", ticket.getEstateId())
                .param("leader", ticket.getMergedInto(), Types.OTHER)
                .query((ResultSet row) -> all.add(row));
        Collections.reverse(all.letters);
        return new TicketTrail(
                all.story,
                all.letters,
                all.asked,
                all.linked,
                all.followers,
                all.leaders.isEmpty() ? null : all.leaders.get(0));
    }

    @RequiredArgsConstructor
    private static final class Gathering {

        private final Ticket ticket;
        private final List<TicketStory.Step> story = new ArrayList<>();
        private final List<Letter> letters = new ArrayList<>();
        private final List<PendingApproval> asked = new ArrayList<>();
        private final List<TicketLinks.Related> linked = new ArrayList<>();
        private final List<TicketLinks.Related> followers = new ArrayList<>();
        private final List<TicketLinks.Related> leaders = new ArrayList<>();

        void add(ResultSet row) throws SQLException {
            switch (row.getString("what")) {
                case "step" -> story.add(TicketStory.read(row, row.getString("name")));
                case "letter" -> letters.add(letter(row));
                case "asked" -> asked.add(asked(row));
                case "follower" -> followers.add(related(row));
                case "leader" -> leaders.add(related(row));
                default -> linked.add(related(row));
            }
        }

        private static Letter letter(ResultSet row) throws SQLException {
            return new Letter(
                    row.getObject("id", UUID.class),
                    row.getInt("round"),
                    row.getString("words"),
                    at(row),
                    row.getString("name"));
        }

        private PendingApproval asked(ResultSet row) throws SQLException {
            boolean byStaff = Actor.Kind.STAFF.name().equals(row.getString("actor_kind"));
            return new PendingApproval(
                    row.getObject("id", UUID.class),
                    ticket.getEstateId(),
                    Ticket.SUBJECT,
                    ticket.getId().toString(),
                    row.getString("kind"),
                    Role.valueOf(row.getString("words")),
                    byStaff ? row.getObject("actor_id", UUID.class) : null,
                    row.getString("name"),
                    at(row));
        }

        private static TicketLinks.Related related(ResultSet row) throws SQLException {
            return new TicketLinks.Related(
                    row.getObject("id", UUID.class),
                    row.getString("number"),
                    row.getString("place"),
                    TicketPages.shorten(row.getString("words")));
        }

        private static Instant at(ResultSet row) throws SQLException {
            return Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                    .toInstant();
        }
    }
}
