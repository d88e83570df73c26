package cn.linli.surveys.draw;

import cn.linli.kernel.Ids;
import cn.linli.residents.Occupancy;
import cn.linli.surveys.Hand;
import cn.linli.surveys.SurveyRound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps frames, draws and the forms of drawn homes: written once, in pieces of some thousand rows. */
@Component
@RequiredArgsConstructor
class DrawStore {

    private static final int PIECE = 5000;

    private final JdbcClient jdbc;
    private final LinkTokens tokens;

    void keep(SurveyRound round, Frame frame) {
        List<FrameHome> all = frame.homes();
        for (int from = 0; from < all.size(); from += PIECE) {
            List<FrameHome> piece = all.subList(from, Math.min(all.size(), from + PIECE));
            jdbc.sql(
                            "insert into survey_frame (round_id, position, estate_id, household_id, building, unit, room, occupancy)"
                                    + " select :round, t.position, :estate, t.household, t.building, t.unit, t.room, t.occupancy"
                                    + " from unnest(:positions, :households, :buildings, :units, :rooms, :occupancies)"
                                    + " t (position, household, building, unit, room, occupancy)")
                    .param("round", round.getId())
                    .param("estate", round.getEstateId())
                    .param("positions", piece.stream().map(FrameHome::position).toArray(Integer[]::new))
                    .param(
                            "households",
                            piece.stream().map(FrameHome::household).toArray(UUID[]::new))
                    .param("buildings", words(piece, FrameHome::building))
                    .param("units", words(piece, FrameHome::unit))
                    .param("rooms", words(piece, FrameHome::room))
                    .param("occupancies", words(piece, home -> home.occupancy().name()))
                    .update();
        }
    }

    void keep(SurveyRound round, Draw draw, Sampling.Drawn drawn) {
        jdbc.sql(
                        "insert into survey_draw (id, estate_id, round_id, number, seed, algorithm, frame_hash, homes, because,"
                                + " drawn_by, drawn_name, drawn_at) values (:id, :estate, :round, :number, :seed, :algorithm, :hash,"
                                + " :homes, :because, :by, :name, :at)")
                .param("id", draw.id())
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .param("number", draw.number())
                .param("seed", draw.seed())
                .param("algorithm", draw.algorithm())
                .param("hash", draw.frameHash())
                .param("homes", draw.homes())
                .param("because", draw.because())
                .param("by", draw.hand().by())
                .param("name", draw.hand().name())
                .param("at", draw.hand().at().atOffset(ZoneOffset.UTC))
                .update();
        List<DrawStratum> strata = draw.strata();
        jdbc.sql(
                        "insert into survey_draw_stratum (draw_id, position, estate_id, round_id, building, unit, homes, drawn)"
                                + " select :draw, t.n, :estate, :round, t.building, t.unit, t.homes, t.drawn"
                                + " from unnest(:buildings, :units, :homes, :drawn) with ordinality t (building, unit, homes, drawn, n)")
                .param("draw", draw.id())
                .param("estate", round.getEstateId())
                .param("round", round.getId())
                .param("buildings", words(strata, DrawStratum::building))
                .param("units", words(strata, DrawStratum::unit))
                .param("homes", strata.stream().map(DrawStratum::homes).toArray(Integer[]::new))
                .param("drawn", strata.stream().map(DrawStratum::drawn).toArray(Integer[]::new))
                .update();
        issue(round, draw.id(), drawn.homes());
    }

    /** Numbered on from the last serial, in the order of homes. */
    private void issue(SurveyRound round, UUID draw, List<FrameHome> homes) {
        int last = jdbc.sql("select coalesce(max(serial), 0) from survey_form where round_id = :round")
                .param("round", round.getId())
                .query(Integer.class)
                .single();
        LinkTokens.Deriving deriving = tokens.deriving();
        for (int from = 0; from < homes.size(); from += PIECE) {
            List<FrameHome> piece = homes.subList(from, Math.min(homes.size(), from + PIECE));
            UUID[] ids = piece.stream().map(home -> Ids.next()).toArray(UUID[]::new);
            String[] hashes = new String[ids.length];
            for (int i = 0; i < ids.length; i++) {
                hashes[i] = LinkTokens.hash(deriving.token(ids[i]));
            }
            jdbc.sql("insert into survey_form (id, estate_id, round_id, draw_id, household_id, serial, position, home,"
                            + " building, unit, token_hash) select t.id, :estate, :round, :draw, t.household, :last + t.n,"
                            + " t.position, t.home, t.building, t.unit, t.hash"
                            + " from unnest(:ids, :households, :positions, :homes, :buildings, :units, :hashes) with ordinality"
                            + " t (id, household, position, home, building, unit, hash, n)")
                    .param("estate", round.getEstateId())
                    .param("round", round.getId())
                    .param("draw", draw)
                    .param("last", last + from)
                    .param("ids", ids)
                    .param(
                            "households",
                            piece.stream().map(FrameHome::household).toArray(UUID[]::new))
                    .param("positions", piece.stream().map(FrameHome::position).toArray(Integer[]::new))
                    .param("homes", words(piece, FrameHome::label))
                    .param("buildings", words(piece, FrameHome::building))
                    .param("units", words(piece, FrameHome::unit))
                    .param("hashes", hashes)
                    .update();
        }
    }

    private static <T> String[] words(List<T> all, Function<T, String> word) {
        return all.stream().map(word).toArray(String[]::new);
    }

    Frame frame(UUID estate, UUID round) {
        return new Frame(
                jdbc.sql("select * from survey_frame where estate_id = :estate and round_id = :round order by position")
                        .param("estate", estate)
                        .param("round", round)
                        .query((row, n) -> new FrameHome(
                                row.getInt("position"),
                                row.getObject("household_id", UUID.class),
                                row.getString("building"),
                                row.getString("unit"),
                                row.getString("room"),
                                Occupancy.valueOf(row.getString("occupancy"))))
                        .list());
    }

    /** Whose forms each draw gave out: their places in the frame, and their labels. */
    Map<UUID, Map<Integer, String>> drawn(UUID estate, UUID round) {
        Map<UUID, Map<Integer, String>> drawn = new HashMap<>();
        jdbc.sql("select draw_id, position, home from survey_form where estate_id = :estate and round_id = :round")
                .param("estate", estate)
                .param("round", round)
                .query(row -> {
                    drawn.computeIfAbsent(row.getObject("draw_id", UUID.class), draw -> new HashMap<>())
                            .put(row.getInt("position"), row.getString("home"));
                });
        return drawn;
    }

    List<Draw> draws(UUID estate, UUID round) {
        Map<UUID, List<DrawStratum>> strata = new HashMap<>();
        jdbc.sql("select * from survey_draw_stratum where estate_id = :estate and round_id = :round"
                        + " order by draw_id, position")
                .param("estate", estate)
                .param("round", round)
                .query(row -> {
                    strata.computeIfAbsent(row.getObject("draw_id", UUID.class), draw -> new ArrayList<>())
                            .add(new DrawStratum(
                                    row.getString("building"),
                                    row.getString("unit"),
                                    row.getInt("homes"),
                                    row.getInt("drawn")));
                });
        return jdbc.sql("select * from survey_draw where estate_id = :estate and round_id = :round order by number")
                .param("estate", estate)
                .param("round", round)
                .query((row, n) -> draw(row, strata))
                .list();
    }

    private static Draw draw(ResultSet row, Map<UUID, List<DrawStratum>> strata) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Draw(
                id,
                row.getInt("number"),
                row.getLong("seed"),
                row.getString("algorithm"),
                row.getString("frame_hash"),
                row.getInt("homes"),
                row.getString("because"),
                new Hand(
                        row.getObject("drawn_by", UUID.class),
                        row.getString("drawn_name"),
                        Objects.requireNonNull(row.getObject("drawn_at", OffsetDateTime.class))
                                .toInstant()),
                strata.getOrDefault(id, List.of()));
    }
}
