package cn.linli.feedback;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the ledger's readers what a ticket is about and where its page is. */
@Component
@RequiredArgsConstructor
class TicketPages implements SubjectPages {

    private static final int TITLE_LENGTH = 40;

    private final JdbcClient jdbc;
    private final Estates estates;

    static String link(Estate estate, UUID ticket) {
        return "/e/" + estate.getCode() + "/tickets/" + ticket;
    }

    @Override
    public String type() {
        return Ticket.SUBJECT;
    }

    @Override
    public Map<String, Line> describe(UUID estate, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Estate at = estates.of(estate);
        Map<String, Line> lines = new HashMap<>();
        jdbc.sql(
                        "select id, number, place, words, reporter_name from ticket where estate_id = :estate and id in (:ids)")
                .param("estate", estate)
                .param("ids", ids.stream().map(UUID::fromString).toList())
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    String name = row.getString("reporter_name");
                    String place = row.getString("place") + (name == null ? "" : " · " + name);
                    lines.put(id.toString(), new Line(shorten(row.getString("words")), place, link(at, id)));
                });
        return lines;
    }

    /** The first words, cut between characters and not inside one. */
    static String shorten(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        int[] points = line.codePoints().toArray();
        return points.length <= TITLE_LENGTH ? line : new String(points, 0, TITLE_LENGTH) + "…";
    }
}
