package cn.linli.forums;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.evidence.Evidence;
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
 * What forums cost, receipt by receipt, beside what a quarter may cost (COM-4). Money is counted in fen.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class ForumCosts {

    public static final int LONGEST_WHAT = 120;
    private static final long MOST_FEN = 100_000_000;
    private static final int FEN = 100;

    private final Forums forums;
    private final Standards standards;
    private final Evidence evidence;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** One expense. */
    public record Cost(
            UUID id, String what, long fen, @Nullable UUID receipt, String by, Instant at) {}

    /** A quarter's expenses of all its forums beside what they may be. */
    public record Budget(long spentFen, long allowedFen) {

        public boolean isExceeded() {
            return spentFen > allowedFen;
        }
    }

    public void add(UUID estate, UUID id, String what, long fen, @Nullable UUID receipt, Actor by) {
        Forum forum = forums.taken(estate, id, "forum.costEntered");
        forum.require(ForumAction.SPEND);
        if (what.isBlank() || what.strip().length() > LONGEST_WHAT) {
            throw Refused.because("forum.cost.what", LONGEST_WHAT).at("what");
        }
        if (fen <= 0 || fen > MOST_FEN) {
            throw Refused.because("forum.cost.amount").at("amount");
        }
        jdbc.sql("insert into forum_cost (id, estate_id, forum_id, what, amount_fen, receipt_id, by_id, by_name, at)"
                        + " values (:id, :estate, :forum, :what, :fen, :receipt, :by, :name, :at)")
                .param("id", Ids.next())
                .param("estate", estate)
                .param("forum", id)
                .param("what", what.strip())
                .param("fen", fen)
                .param(
                        "receipt",
                        receipt == null ? null : evidence.of(estate, receipt).getId())
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(UUID estate, UUID id, UUID cost) {
        Forum forum = forums.taken(estate, id, "forum.costRemoved");
        forum.require(ForumAction.SPEND);
        int removed = jdbc.sql("delete from forum_cost where estate_id = :estate and forum_id = :forum and id = :id")
                .param("estate", estate)
                .param("forum", id)
                .param("id", cost)
                .update();
        if (removed == 0) {
            throw new NotFound("cost " + cost);
        }
    }

    /** In the order in which they were entered. */
    @Transactional(readOnly = true)
    public List<Cost> of(Forum forum) {
        return jdbc.sql("select * from forum_cost where estate_id = :estate and forum_id = :forum order by at, id")
                .param("estate", forum.getEstateId())
                .param("forum", forum.getId())
                .query((row, n) -> new Cost(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        row.getLong("amount_fen"),
                        row.getObject("receipt_id", UUID.class),
                        row.getString("by_name"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    /** What a quarter's forums may cost at an estate. */
    @Transactional(readOnly = true)
    public long allowedFen(UUID estate) {
        return (long) FEN * standards.number(ForumStandard.COM_4, StandardNumber.QUOTA, estate);
    }

    @Transactional(readOnly = true)
    public Budget budget(UUID estate, String quarter) {
        long spent = jdbc.sql(
                        "select coalesce(sum(c.amount_fen), 0) from forum_cost c join forum f on f.id = c.forum_id"
                                + " where f.estate_id = :estate and f.quarter = :quarter")
                .param("estate", estate)
                .param("quarter", quarter)
                .query(Long.class)
                .single();
        return new Budget(spent, allowedFen(estate));
    }
}
