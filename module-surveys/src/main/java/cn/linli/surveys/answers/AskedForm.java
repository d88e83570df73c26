package cn.linli.surveys.answers;

import cn.linli.kernel.Refused;
import cn.linli.surveys.LocalWords;
import cn.linli.surveys.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an issued questionnaire asks, as it is read and answered.
 *
 * @param id the questionnaire's, under which the overall item is answered
 * @param number how many items there are, the overall one counted in
 */
public record AskedForm(
        UUID id, LocalWords title, List<Area> areas, Item overall, LocalWords comment, List<Item> items, int number) {

    /** A service area with its items. */
    public record Area(LocalWords name, List<Item> items) {}

    /** One item, under the id that its answers bear. */
    public record Item(UUID id, LocalWords words) {}

    public static AskedForm of(Questionnaire asked) {
        List<Area> areas = asked.getAreas().stream()
                .map(area -> new Area(
                        area.getName(),
                        area.getItems().stream()
                                .map(item -> new Item(item.getId(), item.getWords()))
                                .toList()))
                .toList();
        Item overall = new Item(asked.getId(), asked.getOverall());
        List<Item> items = Stream.concat(areas.stream().flatMap(area -> area.items().stream()), Stream.of(overall))
                .toList();
        return new AskedForm(asked.getId(), asked.getTitle(), areas, overall, asked.getComment(), items, items.size());
    }

    /** Everything that is wrong with what was filled in, in the order of the form. */
    public List<Refused> wrongsOf(Filled filled) {
        List<Refused> wrongs = new ArrayList<>();
        for (Item item : items) {
            Integer score = filled.scores().get(item.id());
            if (score == null) {
                wrongs.add(
                        Refused.because("survey.answer.missing", numberOf(item)).at(field(item)));
            } else if (score < Filled.NOT_EXPERIENCED || score > Filled.BEST) {
                wrongs.add(
                        Refused.because("survey.answer.range", numberOf(item)).at(field(item)));
            }
        }
        if (filled.comment().length() > Filled.LONGEST_COMMENT) {
            wrongs.add(Refused.because("survey.answer.comment", Filled.LONGEST_COMMENT)
                    .at("comment"));
        }
        Set<UUID> unknown = new LinkedHashSet<>(filled.scores().keySet());
        items.forEach(item -> unknown.remove(item.id()));
        if (!unknown.isEmpty()) {
            wrongs.add(Refused.because("survey.answer.unknown"));
        }
        return wrongs;
    }

    void require(Filled filled) {
        wrongsOf(filled).stream().findFirst().ifPresent(wrong -> {
            throw wrong;
        });
    }

    /** As it is printed before the item, from 1 on. */
    public int numberOf(Item item) {
        return items.indexOf(item) + 1;
    }

    /** The name of an item's field in every form that asks it. */
    public static String field(Item item) {
        return "answers[" + item.id() + "]";
    }

    UUID[] ids() {
        return items.stream().map(Item::id).toArray(UUID[]::new);
    }

    /** In the order of the form; null is "not experienced". */
    Integer[] scoresOf(Filled filled) {
        return items.stream()
                .map(item -> Objects.requireNonNull(filled.scores().get(item.id())))
                .map(score -> score == Filled.NOT_EXPERIENCED ? null : score)
                .toArray(Integer[]::new);
    }
}
