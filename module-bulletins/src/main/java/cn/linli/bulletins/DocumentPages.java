package cn.linli.bulletins;

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

/** Tells the readers of duties, approvals and the journal what a document is called and where its page is. */
@Component
@RequiredArgsConstructor
class DocumentPages implements SubjectPages.AtManyEstates {

    private final JdbcClient jdbc;

    @Override
    public String type() {
        return Document.SUBJECT;
    }

    @Override
    public Map<UUID, Map<String, Line>> describe(Map<UUID, ? extends Collection<String>> wanted) {
        List<UUID> at = new ArrayList<>();
        List<UUID> documents = new ArrayList<>();
        wanted.forEach((estate, ids) -> ids.forEach(id -> {
            at.add(estate);
            documents.add(UUID.fromString(id));
        }));
        Map<UUID, Map<String, Line>> found = new HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.sql(
                            "select d.id, d.estate_id, d.period, e.title, s.code from unnest(:estates, :documents) w (estate, id)"
                                    + " join document d on d.id = w.id and d.estate_id = w.estate"
                                    + " join document_edition e on e.id = d.edition_id join estate s on s.id = w.estate")
                    .param("estates", at.toArray(UUID[]::new))
                    .param("documents", documents.toArray(UUID[]::new))
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("estate_id", UUID.class), estate -> new HashMap<>())
                                .put(
                                        row.getString("id"),
                                        new Line(
                                                row.getString("title"),
                                                row.getString("period"),
                                                "/e/" + row.getString("code") + "/documents/" + row.getString("id")));
                    });
        }
        return found;
    }
}
