package cn.linli.surveys.counting;

import cn.linli.surveys.LocalWords;
import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.counting.SumsOfRound.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a round's figures in the order of its questionnaire, beside those of the half-year before. */
@Component
@RequiredArgsConstructor
class ResultTables {

    private static final int LOWEST = 3;

    private final Figures figures;
    private final Questionnaires questionnaires;
    private final JdbcClient jdbc;

    ResultTable of(SurveyRound round, @Nullable SurveyRound before) {
        Questionnaire asked = questionnaires.of(round.getQuestionnaireId());
        Map<Group, Figure> now = figures.of(round.getEstateId(), round.getId()).stream()
                .collect(Collectors.toMap(one -> new Group(one.kind(), one.group()), Function.identity()));
        Lines lines = new Lines(now, before == null ? Map.of() : byWords(before));
        List<ResultTable.Area> areas = asked.getAreas().stream()
                .map(area -> new ResultTable.Area(
                        lines.row(new Group(FigureKind.AREA, area.getId()), area.getName()),
                        area.getItems().stream()
                                .map(item -> lines.row(new Group(FigureKind.ITEM, item.getId()), item.getWords()))
                                .toList()))
                .toList();
        return new ResultTable(
                round,
                marked(areas, round.getTarget()),
                lines.row(new Group(FigureKind.ALL, asked.getId()), asked.getTitle()),
                lines.row(new Group(FigureKind.OVERALL, asked.getId()), asked.getOverall()),
                coverage(round),
                before == null ? null : before.getHalfYear());
    }

    /** A new version of the questionnaire asks under new ids: what bears the same words is the same question. */
    private Map<String, Figure> byWords(SurveyRound before) {
        Questionnaire asked = questionnaires.of(before.getQuestionnaireId());
        Map<Object, String> words = new HashMap<>();
        asked.getAreas().forEach(area -> {
            words.put(area.getId(), area.getName().zh());
            area.getItems()
                    .forEach(item -> words.put(item.getId(), item.getWords().zh()));
        });
        Map<String, Figure> known = new HashMap<>();
        figures.of(before.getEstateId(), before.getId())
                .forEach(figure -> known.put(key(figure.kind(), words.getOrDefault(figure.group(), "")), figure));
        return known;
    }

    private static String key(FigureKind kind, String words) {
        boolean one = kind == FigureKind.ALL || kind == FigureKind.OVERALL;
        return kind + (one ? "" : " " + words);
    }

    private record Lines(Map<Group, Figure> now, Map<String, Figure> before) {

        Row row(Group group, LocalWords words) {
            Figure figure = now.getOrDefault(group, Figure.empty(group.kind(), group.id()));
            Figure was = before.get(key(group.kind(), words.zh()));
            Change change = was == null || !was.isShown() || !figure.isShown()
                    ? null
                    : Change.between(was.rate(), figure.rate()).orElse(null);
            return new Row(group.id(), words, figure, change, null);
        }
    }

    /** Below the target, or one of the lowest three; never an area with which everybody is content. */
    private static List<ResultTable.Area> marked(List<ResultTable.Area> areas, int target) {
        List<Row> lowest = areas.stream()
                .map(ResultTable.Area::row)
                .filter(row -> row.figure().isShown()
                        && row.figure().satisfied() < row.figure().valid())
                .sorted(ResultTable.BY_RATE)
                .toList();
        return areas.stream()
                .map(area -> {
                    int place = lowest.indexOf(area.row());
                    return place < 0 ? area : new ResultTable.Area(marked(area.row(), place, target), area.items());
                })
                .toList();
    }

    private static Row marked(Row row, int place, int target) {
        Estimate rate = row.figure().rate();
        boolean below = rate != null && !rate.reaches(target);
        Row.Low low = below ? Row.Low.BELOW_TARGET : place < LOWEST ? Row.Low.LOWEST_THREE : null;
        return new Row(row.id(), row.words(), row.figure(), row.change(), low);
    }

    private ResultTable.Coverage coverage(SurveyRound round) {
        List<Stratum> all = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        List<String> single = new ArrayList<>();
        jdbc.sql("select building, homes, answered from survey_building where round_id = :round and estate_id = :estate"
                        + " order by length(building), building")
                .param("round", round.getId())
                .param("estate", round.getEstateId())
                .query(row -> {
                    Stratum one = new Stratum(row.getLong("homes"), row.getLong("answered"), Sums.NONE);
                    all.add(one);
                    if (one.answered() == 0) {
                        silent.add(row.getString("building"));
                    } else if (one.answered() == 1 && one.homes() > 1) {
                        single.add(row.getString("building"));
                    }
                });
        return new ResultTable.Coverage(
                all.stream().mapToLong(Stratum::homes).sum(),
                all.stream()
                        .filter(one -> one.answered() > 0)
                        .mapToLong(Stratum::homes)
                        .sum(),
                all.stream().mapToLong(Stratum::answered).sum(),
                silent,
                single,
                !all.isEmpty() && all.stream().allMatch(Stratum::isFullCount));
    }
}
