package cn.linli.surveys.web;

import cn.linli.surveys.LocalWords;
import cn.linli.surveys.Questionnaire;
import org.jspecify.annotations.Nullable;

/** What is typed into the forms of a questionnaire, in both languages. */
final class QuestionnaireForms {

    private QuestionnaireForms() {}

    /** With which words a new version begins: those of the default, or of an older version by its id. */
    record Beginning(@Nullable String from) {

        static final String DEFAULT = "default";
    }

    /** Title, overall item and the question for a comment. */
    record Wording(
            @Nullable String titleZh,
            @Nullable String titleEn,
            @Nullable String overallZh,
            @Nullable String overallEn,
            @Nullable String commentZh,
            @Nullable String commentEn) {

        static Wording of(Questionnaire one) {
            return new Wording(
                    one.getTitle().zh(),
                    one.getTitle().en(),
                    one.getOverall().zh(),
                    one.getOverall().en(),
                    one.getComment().zh(),
                    one.getComment().en());
        }

        LocalWords title() {
            return words(titleZh, titleEn);
        }

        LocalWords overall() {
            return words(overallZh, overallEn);
        }

        LocalWords comment() {
            return words(commentZh, commentEn);
        }
    }

    /** A service area. */
    record Area(@Nullable String nameZh, @Nullable String nameEn) {

        static Area of(LocalWords name) {
            return new Area(name.zh(), name.en());
        }

        LocalWords name() {
            return words(nameZh, nameEn);
        }
    }

    /** An item. */
    record Item(@Nullable String wordsZh, @Nullable String wordsEn) {

        static Item of(LocalWords words) {
            return new Item(words.zh(), words.en());
        }

        LocalWords words() {
            return QuestionnaireForms.words(wordsZh, wordsEn);
        }
    }

    private static LocalWords words(@Nullable String zh, @Nullable String en) {
        return new LocalWords(Typed.orEmpty(zh), Typed.orEmpty(en));
    }
}
