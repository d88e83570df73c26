package cn.linli.callbacks;

import cn.linli.kernel.duty.SubjectPages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the readers of duties, notices and the journal what a repair is about and where its page is. */
@Component
@RequiredArgsConstructor
class RepairPages implements SubjectPages.AtManyEstates {

    private final JdbcClient jdbc;

    static String link(String estateCode, UUID repair) {
        return "/e/" + estateCode + "/repairs/" + repair;
    }

    @Override
    public String type() {
        return Repair.SUBJECT;
    }

    @Override
    public Map<UUID, Map<String, Line>> describe(Map<UUID, ? extends Collection<String>> wanted) {
        List<UUID> at = new ArrayList<>();
        List<UUID> repairs = new ArrayList<>();
        wanted.forEach((estate, ids) -> ids.forEach(id -> {
            at.add(estate);
            repairs.add(UUID.fromString(id));
        }));
        Map<UUID, Map<String, Line>> found = new HashMap<>();
        if (!repairs.isEmpty()) {
            jdbc.sql(
                            "select r.id, r.estate_id, r.what, r.home, e.code from unnest(:estates, :repairs) w (estate, id)"
                                    + " join repair r on r.id = w.id and r.estate_id = w.estate join estate e on e.id = w.estate")
                    .param("estates", at.toArray(UUID[]::new))
                    .param("repairs", repairs.toArray(UUID[]::new))
                    .query(row -> {
                        UUID id = row.getObject("id", UUID.class);
                        found.computeIfAbsent(row.getObject("estate_id", UUID.class), estate -> new HashMap<>())
                                .put(
                                        id.toString(),
                                        new Line(
                                                row.getString("what"),
                                                row.getString("home"),
                                                link(row.getString("code"), id)));
                    });
        }
        return found;
    }
}
