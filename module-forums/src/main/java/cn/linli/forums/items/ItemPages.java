package cn.linli.forums.items;

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

/** Tells the readers of duties, notices and the journal what an item is about and where its page is. */
@Component
@RequiredArgsConstructor
class ItemPages implements SubjectPages.AtManyEstates {

    private final JdbcClient jdbc;

    static String link(String estateCode, UUID item) {
        return "/e/" + estateCode + "/forum-items/" + item;
    }

    @Override
    public String type() {
        return RectificationItem.SUBJECT;
    }

    @Override
    public Map<UUID, Map<String, Line>> describe(Map<UUID, ? extends Collection<String>> wanted) {
        List<UUID> at = new ArrayList<>();
        List<UUID> items = new ArrayList<>();
        wanted.forEach((estate, ids) -> ids.forEach(id -> {
            at.add(estate);
            items.add(UUID.fromString(id));
        }));
        Map<UUID, Map<String, Line>> found = new HashMap<>();
        if (!items.isEmpty()) {
            jdbc.sql("select i.id, i.estate_id, i.concern, i.raiser, i.home, e.code"
                            + " from unnest(:estates, :items) w (estate, id)"
                            + " join forum_item i on i.id = w.id and i.estate_id = w.estate"
                            + " join estate e on e.id = w.estate")
                    .param("estates", at.toArray(UUID[]::new))
                    .param("items", items.toArray(UUID[]::new))
                    .query(row -> {
                        String home = row.getString("home");
                        String raiser = row.getString("raiser");
                        found.computeIfAbsent(row.getObject("estate_id", UUID.class), estate -> new HashMap<>())
                                .put(
                                        row.getString("id"),
                                        new Line(
                                                row.getString("concern"),
                                                home.isEmpty() ? raiser : home + " · " + raiser,
                                                link(row.getString("code"), row.getObject("id", UUID.class))));
                    });
        }
        return found;
    }
}
