package cn.linli.callbacks.recheck;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Re-checks of all estates, as quality reads them: who was asked again, and how often it was heard otherwise. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class RecheckLists {

    private static final int MOST = 200;

    private static final String ROWS = """
            select c.id, e.code, e.name, e.name_en, c.month, c.size, c.closed_at is not null as closed,
                   count(k.asked_at) as answered, count(k.let_go_at) as let_go,
                   count(*) filter (where k.asked_at is not null and (k.attitude, k.punctuality, k.quality, k.fixed)
                                          is distinct from (r.attitude, r.punctuality, r.quality, r.fixed)) as different,
                   count(*) filter (where k.asked_at is not null and (abs(k.attitude - r.attitude) > 1
                       or abs(k.punctuality - r.punctuality) > 1 or abs(k.quality - r.quality) > 1 or k.fixed <> r.fixed)) as large
            from recheck c join estate e on e.id = c.estate_id join recheck_case k on k.recheck_id = c.id
              join repair r on r.id = k.repair_id
            where cast(:estate as uuid) is null or (c.estate_id = :estate and (:quality or c.closed_at is not null))
            group by c.id, e.id order by c.month desc, e.code limit :most
            """;

    private final JdbcClient jdbc;

    /** One re-check in a list. */
    public record Row(
            UUID id,
            String estate,
            String name,
            String nameEn,
            String month,
            int size,
            boolean closed,
            long answered,
            long letGo,
            long different,
            long large) {

        public long toAsk() {
            return size - answered - letGo;
        }
    }

    /**
     * The newest month first.
     *
     * @param estate none: of all estates
     * @param quality whether whoever asks may see what is not closed
     */
    public List<Row> of(@Nullable UUID estate, boolean quality) {
        return jdbc.sql(ROWS)
                .param("estate", estate)
                .param("quality", quality)
                .param("most", MOST)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("month"),
                        row.getInt("size"),
                        row.getBoolean("closed"),
                        row.getLong("answered"),
                        row.getLong("let_go"),
                        row.getLong("different"),
                        row.getLong("large")))
                .list();
    }
}
