package cn.linli.surveys.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sums of one round by building, of which all its estimates are made.
 *
 * @param buildings how many homes and answers each has, also of those from which nobody answered
 */
record SumsOfRound(Map<String, Counted> buildings, Map<Group, Map<String, Line>> lines) {

    /** Of what the sums are. */
    record Group(FigureKind kind, UUID id) {}

    /** Homes of the frame, and those that answered. */
    record Counted(long homes, long answered) {}

    /** @param rate sums of satisfied answers; {@code mean} of their scores */
    record Line(Sums rate, Sums mean) {

        static final Line NONE = new Line(Sums.NONE, Sums.NONE);
    }

    static SumsOfRound read(JdbcClient jdbc, UUID estate, UUID round, FigureKind... kinds) {
        Map<String, Counted> buildings = new TreeMap<>();
        jdbc.sql(
                        "select building, homes, answered from survey_building where round_id = :round and estate_id = :estate")
                .param("round", round)
                .param("estate", estate)
                .query(row -> {
                    buildings.put(row.getString(1), new Counted(row.getLong(2), row.getLong(3)));
                });
        Map<Group, Map<String, Line>> lines = new LinkedHashMap<>();
        jdbc.sql("select * from survey_sums where round_id = :round and estate_id = :estate and kind = any(:kinds)")
                .param("kinds", Stream.of(kinds).map(FigureKind::name).toArray(String[]::new))
                .param("round", round)
                .param("estate", estate)
                .query(row -> {
                    lines.computeIfAbsent(
                                    new Group(
                                            FigureKind.valueOf(row.getString("kind")),
                                            row.getObject("group_id", UUID.class)),
                                    group -> new TreeMap<>())
                            .put(row.getString("building"), line(row));
                });
        return new SumsOfRound(buildings, lines);
    }

    private static Line line(ResultSet row) throws SQLException {
        long units = row.getLong("units");
        long x = row.getLong("x");
        long xx = row.getLong("xx");
        return new Line(
                new Sums(units, x, row.getLong("y"), xx, row.getLong("xy"), row.getLong("yy")),
                new Sums(units, x, row.getLong("s"), xx, row.getLong("xs"), row.getLong("ss")));
    }

    long units(Group group) {
        return lines.getOrDefault(group, Map.of()).values().stream()
                .mapToLong(line -> line.rate().units())
                .sum();
    }

    Line of(Group group, String building) {
        return lines.getOrDefault(group, Map.of()).getOrDefault(building, Line.NONE);
    }

    Sample rates(Group group) {
        List<Stratum> strata = new ArrayList<>();
        buildings.forEach((building, counted) -> strata.add(new Stratum(
                counted.homes(), counted.answered(), of(group, building).rate())));
        return new Sample(strata);
    }

    Sample means(Group group) {
        List<Stratum> strata = new ArrayList<>();
        buildings.forEach((building, counted) -> strata.add(new Stratum(
                counted.homes(), counted.answered(), of(group, building).mean())));
        return new Sample(strata);
    }

    /** One building by itself. */
    Sample rates(Group group, String building) {
        Counted counted = buildings.get(building);
        return new Sample(
                counted == null
                        ? List.of()
                        : List.of(new Stratum(
                                counted.homes(),
                                counted.answered(),
                                of(group, building).rate())));
    }
}
