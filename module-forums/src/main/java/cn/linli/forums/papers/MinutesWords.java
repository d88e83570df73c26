package cn.linli.forums.papers;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.FirstWords;
import cn.linli.bulletins.Wording;
import cn.linli.forums.Forum;
import cn.linli.kernel.estate.Estate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The first words of a forum's minutes: nobody types a second time what was written down there. */
@Component
@RequiredArgsConstructor
class MinutesWords {

    /** So that the word for minutes still has room behind it. */
    private static final int LONGEST_TITLE = 70;

    private final ForumFacts facts;
    private final FirstWords firstWords;
    private final ITemplateEngine templates;
    private final MessageSource messages;

    Wording of(Estate estate, Forum forum) {
        // Owners read Chinese; an English edition is somebody's own work.
        Context words = new Context(Locale.SIMPLIFIED_CHINESE);
        words.setVariable("forum", forum);
        words.setVariable("facts", facts.of(estate, forum));
        String written = templates
                .process("forums/print/minutes", words)
                .replaceAll(">\\s+<", "><")
                .strip();
        String company = firstWords.of(estate, DocumentKind.MINUTES, null);
        String title = messages.getMessage(
                "forum.minutes.title", new Object[] {shortened(forum.getTitle())}, Locale.SIMPLIFIED_CHINESE);
        return Wording.of(title, written + company);
    }

    private static String shortened(String title) {
        int[] points = title.codePoints().toArray();
        return points.length <= LONGEST_TITLE ? title : new String(points, 0, LONGEST_TITLE);
    }
}
