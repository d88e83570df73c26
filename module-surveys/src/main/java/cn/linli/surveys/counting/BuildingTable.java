package cn.linli.surveys.counting;

import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.SurveyArea;
import cn.linli.surveys.counting.SumsOfRound.Counted;
import cn.linli.surveys.counting.SumsOfRound.Group;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A round by building. Only the overall item and areas are shown and never their sum, so that what is hidden in one column cannot be
 * had from the others.
 */
final class BuildingTable {

    private final Questionnaire asked;
    private final SumsOfRound now;
    private final @Nullable SumsOfRound before;
    private final @Nullable UUID askedBefore;

    BuildingTable(Questionnaire asked, SumsOfRound now, @Nullable SumsOfRound before, @Nullable UUID askedBefore) {
        this.asked = asked;
        this.now = now;
        this.before = before;
        this.askedBefore = askedBefore;
    }

    List<BuildingRow> rows() {
        Set<String> few = few(now);
        Group overall = new Group(FigureKind.OVERALL, asked.getId());
        Set<String> hidden = hidden(now, overall, few);
        Set<String> hiddenBefore = before == null || askedBefore == null
                ? Set.of()
                : hidden(before, new Group(FigureKind.OVERALL, askedBefore), few(before));
        Map<UUID, Set<String>> hiddenAreas = asked.getAreas().stream()
                .collect(Collectors.toMap(
                        SurveyArea::getId, area -> hidden(now, new Group(FigureKind.AREA, area.getId()), few)));
        return now.buildings().entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Counted> one) -> one.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(one -> {
                    String building = one.getKey();
                    Estimate rate = hidden.contains(building)
                            ? null
                            : now.rates(overall, building).rate().orElse(null);
                    return new BuildingRow(
                            building,
                            one.getValue().homes(),
                            one.getValue().answered(),
                            rate == null ? 0 : now.of(overall, building).rate().units(),
                            rate,
                            hiddenBefore.contains(building) ? null : change(building, rate),
                            cells(building, hiddenAreas));
                })
                .toList();
    }

    private static Set<String> few(SumsOfRound sums) {
        Map<String, Long> answered = new HashMap<>();
        sums.buildings().forEach((building, counted) -> answered.put(building, counted.answered()));
        return Hiding.hidden(answered);
    }

    private static Set<String> hidden(SumsOfRound sums, Group group, Set<String> few) {
        Map<String, Long> units = new HashMap<>();
        sums.buildings()
                .keySet()
                .forEach(building ->
                        units.put(building, sums.of(group, building).rate().units()));
        Set<String> hidden = new HashSet<>(few);
        hidden.addAll(Hiding.hidden(units, few));
        return hidden;
    }

    private @Nullable Change change(String building, @Nullable Estimate rate) {
        if (before == null || askedBefore == null) {
            return null;
        }
        Estimate was = before.rates(new Group(FigureKind.OVERALL, askedBefore), building)
                .rate()
                .orElse(null);
        return Change.between(was, rate).orElse(null);
    }

    private Map<UUID, BuildingRow.Cell> cells(String building, Map<UUID, Set<String>> hidden) {
        Map<UUID, BuildingRow.Cell> cells = new LinkedHashMap<>();
        for (SurveyArea area : asked.getAreas()) {
            Sums sums =
                    now.of(new Group(FigureKind.AREA, area.getId()), building).rate();
            cells.put(
                    area.getId(),
                    hidden.getOrDefault(area.getId(), Set.of()).contains(building)
                            ? sums.units() == 0 ? BuildingRow.Cell.NONE : BuildingRow.Cell.HIDDEN
                            : new BuildingRow.Cell(sums.y(), sums.x(), false));
        }
        return cells;
    }
}
