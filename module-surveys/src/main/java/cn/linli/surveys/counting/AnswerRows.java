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

    /**
     * Ordered by ids that were drawn at closing. Each sheet asks the index for its own answers, so that the first row comes at once and
     * nothing is sorted: as a join two million answers were sorted on disk before it. An answer is one letter made of the item's place and
     * its score, in any order; an item without a place has none.
     */
    private static final String ROWS = """
            select coalesce((
              select string_agg(chr(:base + array_position(:items::uuid[], a.item_id) * 8 + coalesce(a.score, 0)), '')
              from survey_answer a where a.sheet_id = s.id
            ), '') as answers
            from survey_sheet s
            where s.round_id = :round and s.estate_id = :estate
            order by s.id
            """;

    /** Behind it come the letters: eight for each item. */
    private static final int BASE = 1000;

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
                        .addValue("base", BASE)
                        .addValue("items", items.toArray(UUID[]::new)),
                row -> {
                    @Nullable Object[] cells = new @Nullable Object[items.size()];
                    String answers = row.getString("answers");
                    for (int i = 0; i < answers.length(); i++) {
                        int letter = answers.charAt(i) - BASE;
                        int score = letter % 8;
                        cells[letter / 8 - 1] = score == 0 ? null : score;
                    }
                    taker.accept(Arrays.asList(cells));
                });
    }
}
