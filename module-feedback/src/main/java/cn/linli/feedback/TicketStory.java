package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The story of each ticket, step by step: appended, never edited, not even by the database's owner.
 */
@Service
@RequiredArgsConstructor
public class TicketStory {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A step that staff alone see. */
    void tell(Ticket ticket, StepKind kind, Actor by, String words) {
        append(ticket.getId(), kind, by, words, false, List.of());
    }

    /** A step that the owner sees too, behind the personal link. */
    void tellOwnerToo(Ticket ticket, StepKind kind, Actor by, String words, List<UUID> files) {
        append(ticket.getId(), kind, by, words, true, files);
    }

    void tell(Ticket ticket, StepKind kind, Actor by, String words, List<UUID> files) {
        append(ticket.getId(), kind, by, words, false, files);
    }

    private void append(UUID ticket, StepKind kind, Actor by, String words, boolean ownerSees, List<UUID> files) {
        jdbc.sql(
                        "insert into ticket_step (id, ticket_id, at, kind, actor_kind, actor_id, actor_name, words, owner_sees,"
                                + " files) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(ticket)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(kind.name())
                .param(by.kind().name())
                .param(by.kind() == Actor.Kind.STAFF ? by.id() : null)
                .param(by.name())
                .param(words)
                .param(ownerSees)
                .param(files.toArray(UUID[]::new))
                .update();
    }

    /** All steps, the first first. */
    @Transactional(readOnly = true)
    public List<Step> of(UUID ticket) {
        return jdbc.sql("select * from ticket_step where ticket_id = :ticket order by at, id")
                .param("ticket", ticket)
                .query((row, n) -> read(row, row.getString("actor_name")))
                .list();
    }

    static Step read(ResultSet row, String actorName) throws SQLException {
        return new Step(
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant(),
                StepKind.valueOf(row.getString("kind")),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class),
                actorName,
                row.getString("words"),
                row.getBoolean("owner_sees"),
                List.of((UUID[]) row.getArray("files").getArray()));
    }

    /**
     * One step.
     *
     * @param files ids of the evidence that came with it
     */
    public record Step(
            Instant at,
            StepKind kind,
            Actor.Kind actorKind,
            @Nullable UUID actorId,
            String actorName,
            String words,
            boolean ownerSees,
            List<UUID> files) {}
}
