package cn.linli.surveys.counting;

import cn.linli.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scores of each sheet of a closed round, without building, unit, channel or comment, so that a row belongs to nobody. They come one
 * by one from the database, however many there are.
 */
@Component
public class AnswerRows {

    private static final int AT_A_TIME = 1000;

    /** Ordered by ids that were drawn at closing. */
    private static final String ROWS = """
            select array_agg(a.score order by array_position(:items, a.item_id)) as scores,
                   array_agg(array_position(:items, a.item_id) order by array_position(:items, a.item_id)) as places
            from survey_sheet s join survey_answer a on a.sheet_id = s.id
            where s.round_id = :round and s.estate_id = :estate and a.item_id = any(:items)
            group by s.id order by s.id
            """;

    private final NamedParameterJdbcTemplate jdbc;

    AnswerRows(JdbcTemplate template) {
        JdbcTemplate slowly = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        slowly.setFetchSize(AT_A_TIME);
        this.jdbc = new NamedParameterJdbcTemplate(slowly);
    }

    /** Scores in the order of the items; null is "not experienced". */
    @Transactional(readOnly = true)
    public void each(ResultTable table, List<UUID> items, Consumer<List<@Nullable Object>> taker) {
        Refused.unless(table.isShown(), "surveys.results.few");
        jdbc.query(
                ROWS,
                new MapSqlParameterSource("round", table.round().getId())
                        .addValue("estate", table.round().getEstateId())
                        .addValue("items", items.toArray(UUID[]::new)),
                row -> {
                    @Nullable Object[] cells = new @Nullable Object[items.size()];
                    @Nullable Short[] scores = (Short[]) row.getArray("scores").getArray();
                    Integer[] places = (Integer[]) row.getArray("places").getArray();
                    for (int i = 0; i < places.length; i++) {
                        Short score = scores[i];
                        cells[places[i] - 1] = score == null ? null : score.intValue();
                    }
                    taker.accept(Arrays.asList(cells));
                });
    }
}
