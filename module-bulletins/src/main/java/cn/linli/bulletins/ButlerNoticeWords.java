package cn.linli.bulletins;

import cn.linli.kernel.estate.Estate;
import cn.linli.residents.butlers.ButlerChange;
import cn.linli.residents.butlers.PatchWords;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What the notice of a change of butler says as long as nobody has written in it. */
@Component
@RequiredArgsConstructor
class ButlerNoticeWords {

    private final MessageSource messages;

    Wording of(Estate estate, ButlerChange change, boolean visits, Locale language) {
        String patch = PatchWords.said(change.patches(), messages, language);
        String title = say("bulletins.butler.title", language, patch);
        StringBuilder html = new StringBuilder();
        paragraph(html, say("bulletins.butler.greeting", language));
        paragraph(
                html,
                say(
                        "bulletins.butler.who",
                        language,
                        change.getSince(),
                        patch,
                        change.getFormerName(),
                        change.getSuccessorName()));
        paragraph(html, say("bulletins.butler.telephone", language, change.getTelephone()));
        if (visits) {
            paragraph(
                    html,
                    say(
                            "bulletins.butler.visits",
                            language,
                            change.getFormerName(),
                            change.getSuccessorName(),
                            change.getVisitsUntil()));
        }
        if (!change.getTelephone().equals(estate.getTelephone())) {
            paragraph(html, say("bulletins.butler.office", language, estate.getTelephone()));
        }
        return Wording.of(
                title.length() <= Wording.LONGEST_TITLE ? title : say("bulletins.butler.title.short", language),
                html.toString());
    }

    private static void paragraph(StringBuilder html, String words) {
        html.append("<p>").append(HtmlUtils.htmlEscape(words)).append("</p>");
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
