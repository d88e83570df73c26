package cn.linli.surveys;

import cn.linli.kernel.Refused;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/** What owners read, in both languages of the house. */
@Embeddable
public record LocalWords(String zh, String en) {

    public LocalWords {
        zh = zh.strip();
        en = en.strip();
    }

    /**
     * @param field the form's field prefix; {@code fieldZh} and {@code fieldEn} carry the refusals
     * @param longest of the Chinese words; the English ones may take twice as many characters
     */
    public LocalWords within(int longest, String field) {
        if (zh.isEmpty() || zh.length() > longest) {
            throw Refused.because("survey.words.zh", longest).at(field + "Zh");
        }
        if (en.isEmpty() || en.length() > 2 * longest) {
            throw Refused.because("survey.words.en", 2 * longest).at(field + "En");
        }
        return this;
    }

    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh;
    }
}
