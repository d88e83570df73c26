package cn.linli.surveys.answers;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Seeds;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.draw.SheetCodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keyed papers of rounds, and which of them are keyed twice: of each twenty one, by a number kept with the round. */
@Component
@RequiredArgsConstructor
class PaperStore {

    private static final String CHECKED = """
            with chosen as (
                select p.id from survey_paper p join survey_check c on c.round_id = p.round_id
                where p.estate_id = :estate and p.round_id = :round
                order by sha256(convert_to(c.seed || ' ' || p.code, 'UTF8'))
                limit (select (count(*) + 19) / 20 from survey_paper where estate_id = :estate and round_id = :round))
            select p.*, a.keyed_by, a.keyed_name as first, b.keyed_name as second, c.keyed_name as settled,
                   b.paper_id is not null
                       and (a.scores, a.comment) is distinct from (b.scores, b.comment) as differs
            from survey_paper p
                join survey_keying a on a.paper_id = p.id and a.turn = 1
                left join survey_keying b on b.paper_id = p.id and b.turn = 2
                left join survey_keying c on c.paper_id = p.id and c.turn = 3
            where p.estate_id = :estate and p.round_id = :round
              and (b.paper_id is not null or p.id in (select id from chosen))
            """;

    private final JdbcClient jdbc;
    private final Seeds seeds;
    private final Clock clock;

    /** Draws the number from which the check follows, before the first paper is there. */
    void begin(SurveyRound round) {
        jdbc.sql(
                        "insert into survey_check (round_id, estate_id, seed) values (:round, :estate, :seed) on conflict do nothing")
                .param("round", round.getId())
                .param("estate", round.getEstateId())
                .param("seed", seeds.next())
                .update();
    }

    UUID add(SurveyRound round, SheetCodes.Sheet sheet, @Nullable UUID form) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into survey_paper (id, estate_id, round_id, code, building, unit, form_id)"
                        + " values (:id, :estate, :round, :code, :building, :unit, :form)")
                .param("id", id)
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .param("code", sheet.code())
                .param("building", sheet.building())
                .param("unit", sheet.unit())
                .param("form", form)
                .update();
        return id;
    }

    void add(SurveyRound round, UUID paper, int turn, AskedForm form, Filled filled, Actor by) {
        jdbc.sql(
                        "insert into survey_keying (paper_id, turn, estate_id, items, scores, comment, keyed_by, keyed_name, keyed_at)"
                                + " values (:paper, :turn, :estate, :items, :scores::smallint[], :comment, :by, :name, :at)")
                .param("paper", paper)
                .param("turn", turn)
                .param("estate", round.getEstateId())
                .param("items", form.ids())
                .param("scores", form.scoresOf(filled))
                .param("comment", filled.commentOrNone())
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", round.isAnonymous() ? null : clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean has(UUID form) {
        return jdbc.sql("select exists (select from survey_paper where form_id = :form)")
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    List<KeyedPaper> checked(SurveyRound round) {
        return jdbc.sql(CHECKED + " order by p.building, p.code")
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .query((row, n) -> paper(row))
                .list();
    }

    /** One of the check; a paper that is not of it is nobody's to see again. */
    KeyedPaper of(SurveyRound round, UUID paper) {
        return jdbc.sql(CHECKED + " and p.id = :paper")
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .param("paper", paper)
                .query((row, n) -> paper(row))
                .optional()
                .orElseThrow(() -> new NotFound("survey paper " + paper));
    }

    /** In the order of their turns. */
    List<Keying> keyings(SurveyRound round, UUID paper) {
        return jdbc.sql("select k.* from survey_keying k join survey_paper p on p.id = k.paper_id"
                        + " where p.estate_id = :estate and p.round_id = :round and p.id = :paper order by k.turn")
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .param("paper", paper)
                .query((row, n) -> keying(row))
                .list();
    }

    private static KeyedPaper paper(ResultSet row) throws SQLException {
        return new KeyedPaper(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("building"),
                row.getString("unit"),
                row.getObject("keyed_by", UUID.class),
                row.getString("first"),
                row.getString("second"),
                row.getBoolean("differs"),
                row.getString("settled"));
    }

    private static Keying keying(ResultSet row) throws SQLException {
        UUID[] items = (UUID[]) row.getArray("items").getArray();
        Number[] scores = (Number[]) row.getArray("scores").getArray();
        Map<UUID, Integer> filled = new HashMap<>();
        for (int i = 0; i < items.length; i++) {
            filled.put(items[i], scores[i] == null ? Filled.NOT_EXPERIENCED : scores[i].intValue());
        }
        String comment = row.getString("comment");
        OffsetDateTime at = row.getObject("keyed_at", OffsetDateTime.class);
        return new Keying(
                row.getInt("turn"),
                new Filled(filled, comment == null ? "" : comment),
                row.getObject("keyed_by", UUID.class),
                row.getString("keyed_name"),
                at == null ? null : at.toInstant());
    }
}
