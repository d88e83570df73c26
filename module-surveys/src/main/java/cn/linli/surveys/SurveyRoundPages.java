package cn.linli.surveys;

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

/** Tells the readers of duties and the journal what a round is called and where its page is. */
@Component
@RequiredArgsConstructor
class SurveyRoundPages implements SubjectPages.AtManyEstates {

    private final JdbcClient jdbc;

    @Override
    public String type() {
        return SurveyRound.SUBJECT;
    }

    @Override
    public Map<UUID, Map<String, Line>> describe(Map<UUID, ? extends Collection<String>> wanted) {
        List<UUID> at = new ArrayList<>();
        List<UUID> rounds = new ArrayList<>();
        wanted.forEach((estate, ids) -> ids.forEach(id -> {
            at.add(estate);
            rounds.add(UUID.fromString(id));
        }));
        Map<UUID, Map<String, Line>> found = new HashMap<>();
        if (!rounds.isEmpty()) {
            jdbc.sql(
                            "select f.id, f.estate_id, f.title, s.code from unnest(:estates, :rounds) w (estate, id)"
                                    + " join survey_round f on f.id = w.id and f.estate_id = w.estate join estate s on s.id = w.estate")
                    .param("estates", at.toArray(UUID[]::new))
                    .param("rounds", rounds.toArray(UUID[]::new))
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("estate_id", UUID.class), estate -> new HashMap<>())
                                .put(
                                        row.getString("id"),
                                        new Line(
                                                row.getString("title"),
                                                null,
                                                "/e/" + row.getString("code") + "/surveys/" + row.getString("id")));
                    });
        }
        return found;
    }
}
