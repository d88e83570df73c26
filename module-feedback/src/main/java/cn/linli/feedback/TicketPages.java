package cn.linli.feedback;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the ledger's readers what a ticket is about and where its page is. */
@Component
@RequiredArgsConstructor
class TicketPages implements SubjectPages.AtManyEstates {

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
    public Map<UUID, Map<String, Line>> describe(Map<UUID, ? extends Collection<String>> wanted) {
        List<UUID> at = new ArrayList<>();
        List<UUID> tickets = new ArrayList<>();
        wanted.forEach((estate, ids) -> ids.forEach(id -> {
            at.add(estate);
            tickets.add(UUID.fromString(id));
        }));
        Map<UUID, Map<String, Line>> found = new HashMap<>();
        if (!tickets.isEmpty()) {
            jdbc.sql(
                            "select t.id, t.estate_id, t.place, t.words, t.reporter_name, e.code"
                                    + " from unnest(:estates, :tickets) w (estate, id)"
                                    + " join ticket t on t.id = w.id and t.estate_id = w.estate join estate e on e.id = w.estate")
                    .param("estates", at.toArray(UUID[]::new))
                    .param("tickets", tickets.toArray(UUID[]::new))
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("estate_id", UUID.class), estate -> new HashMap<>())
                                .put(row.getString("id"), line(row));
                    });
        }
        return found;
    }

    private static Line line(ResultSet row) throws SQLException {
        String name = row.getString("reporter_name");
        return new Line(
                shorten(row.getString("words")),
                row.getString("place") + (name == null ? "" : " · " + name),
                link(row.getString("code"), row.getObject("id", UUID.class)));
    }

    /** The first words, cut between characters and not inside one. */
    static String shorten(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        int[] points = line.codePoints().toArray();
        return points.length <= TITLE_LENGTH ? line : new String(points, 0, TITLE_LENGTH) + "…";
    }
}
