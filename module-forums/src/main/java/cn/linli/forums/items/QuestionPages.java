package cn.linli.forums.items;

import cn.linli.kernel.duty.SubjectPages;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the readers of the journal what was asked, and at which forum. */
@Component
@RequiredArgsConstructor
class QuestionPages implements SubjectPages {

    private final JdbcClient jdbc;

    @Override
    public String type() {
        return ForumQuestion.SUBJECT;
    }

    @Override
    public Map<String, Line> describe(UUID estate, Collection<String> ids) {
        Map<String, Line> found = new HashMap<>();
        jdbc.sql("select q.id, q.forum_id, q.words, q.home, e.code from forum_question q"
                        + " join estate e on e.id = q.estate_id where q.estate_id = :estate and q.id = any(:ids)")
                .param("estate", estate)
                .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                .query(row -> {
                    String home = row.getString("home");
                    found.put(
                            row.getString("id"),
                            new Line(
                                    row.getString("words"),
                                    home.isEmpty() ? null : home,
                                    "/e/" + row.getString("code") + "/forums/" + row.getString("forum_id")
                                            + "/questions"));
                });
        return found;
    }
}
