package cn.linli.surveys.measures;

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

/** Tells the readers of duties, notices and the journal what a measure is about and where its page is. */
@Component
@RequiredArgsConstructor
class MeasurePages implements SubjectPages.AtManyEstates {

    private final JdbcClient jdbc;

    static String link(String estateCode, UUID measure) {
        return "/e/" + estateCode + "/survey-measures/" + measure;
    }

    @Override
    public String type() {
        return SurveyMeasure.SUBJECT;
    }

    @Override
    public Map<UUID, Map<String, Line>> describe(Map<UUID, ? extends Collection<String>> wanted) {
        List<UUID> at = new ArrayList<>();
        List<UUID> measures = new ArrayList<>();
        wanted.forEach((estate, ids) -> ids.forEach(id -> {
            at.add(estate);
            measures.add(UUID.fromString(id));
        }));
        Map<UUID, Map<String, Line>> found = new HashMap<>();
        if (!measures.isEmpty()) {
            jdbc.sql("select m.id, m.estate_id, m.concern, m.person_name, e.code"
                            + " from unnest(:estates, :measures) w (estate, id)"
                            + " join survey_measure m on m.id = w.id and m.estate_id = w.estate"
                            + " join estate e on e.id = w.estate")
                    .param("estates", at.toArray(UUID[]::new))
                    .param("measures", measures.toArray(UUID[]::new))
                    .query(row -> {
                        UUID id = row.getObject("id", UUID.class);
                        found.computeIfAbsent(row.getObject("estate_id", UUID.class), estate -> new HashMap<>())
                                .put(
                                        id.toString(),
                                        new Line(
                                                row.getString("concern"),
                                                row.getString("person_name"),
                                                link(row.getString("code"), id)));
                    });
        }
        return found;
    }
}
