package cn.linli.residents.greetings;

import java.util.Locale;
import lombok.Getter;

/** The languages in which people are greeted. */
@Getter
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }
}
