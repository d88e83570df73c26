package cn.linli.feedback;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads from a measure's duty to the problem that it belongs to. */
@Component
@RequiredArgsConstructor
class HotPages implements SubjectPages {

    private final Estates estates;
    private final JdbcClient jdbc;

    @Override
    public String type() {
        return HotMeasure.SUBJECT;
    }

    @Override
    public Map<String, Line> describe(UUID estate, Collection<String> ids) {
        String at = "/e/" + estates.of(estate).getCode() + "/hot-problems/";
        Map<String, Line> found = new HashMap<>();
        jdbc.sql("select m.id, m.what, m.problem_id, p.title from ticket_hot_measure m"
                        + " join ticket_hot_problem p on p.id = m.problem_id"
                        + " where p.estate_id = :estate and m.id = any(:ids)")
                .param("estate", estate)
                .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getString("id"),
                            new Line(row.getString("what"), row.getString("title"), at + row.getString("problem_id")));
                });
        return found;
    }
}
