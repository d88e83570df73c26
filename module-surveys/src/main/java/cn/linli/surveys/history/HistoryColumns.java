package cn.linli.surveys.history;

import cn.linli.surveys.LocalWords;
import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.SurveyItem;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of a questionnaire's answers: where a sheet came from, a score for each item, and the comment. */
@Component
@RequiredArgsConstructor
public class HistoryColumns {

    static final String BUILDING = "building";
    static final String UNIT = "unit";
    static final String COMMENT = "comment";

    private static final int WIDE = 24;

    private final MessageSource messages;

    public SheetColumns of(Questionnaire asked, Locale language) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(word(BUILDING).mandatory().hinting(say("surveys.import.hint.building", language)));
        columns.add(word(UNIT).hinting(say("surveys.import.hint.unit", language)));
        int number = 0;
        for (SurveyItem item : asked.items()) {
            columns.add(score(++number, item.getId(), item.getWords(), language));
        }
        columns.add(score(++number, asked.getId(), asked.getOverall(), language));
        columns.add(word(COMMENT).wide(WIDE * 2));
        return new SheetColumns(columns);
    }

    /** What the scores of a row are about, in the order of the columns; the overall item bears the questionnaire's id. */
    static List<UUID> items(Questionnaire asked) {
        List<UUID> items =
                new ArrayList<>(asked.items().stream().map(SurveyItem::getId).toList());
        items.add(asked.getId());
        return items;
    }

    private SheetColumn score(int number, UUID item, LocalWords words, Locale language) {
        return SheetColumn.of(item.toString(), number + ". " + words.zh(), number + ". " + words.en())
                .alsoKnownAs(words.zh(), words.en(), "Q" + number, String.valueOf(number))
                .mandatory()
                .wide(WIDE)
                .hinting(say("surveys.import.hint.score", language));
    }

    private SheetColumn word(String key) {
        return SheetColumn.of(
                        key,
                        say("surveys.import.column." + key, Locale.SIMPLIFIED_CHINESE),
                        say("surveys.import.column." + key, Locale.ENGLISH))
                .alsoKnownAs(say("surveys.import.alias." + key, Locale.SIMPLIFIED_CHINESE)
                        .split(" "));
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
