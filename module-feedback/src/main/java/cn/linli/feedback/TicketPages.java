package cn.linli.feedback;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estate;
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

    static String link(Estate estate, UUID ticket) {
        return link(estate.getCode(), ticket);
    }

    private static String link(String estateCode, UUID ticket) {
        return "/e/" + estateCode + "/tickets/" + ticket;
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
        Map<String, Line> lines = new HashMap<>();
        jdbc.sql(
                        "select t.id, t.place, t.words, t.reporter_name, e.code from ticket t join estate e on e.id = t.estate_id"
                                + " where t.estate_id = :estate and t.id in (:ids)")
                .param("estate", estate)
                .param("ids", ids.stream().map(UUID::fromString).toList())
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    String name = row.getString("reporter_name");
                    String place = row.getString("place") + (name == null ? "" : " · " + name);
                    lines.put(
                            id.toString(),
                            new Line(shorten(row.getString("words")), place, link(row.getString("code"), id)));
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
