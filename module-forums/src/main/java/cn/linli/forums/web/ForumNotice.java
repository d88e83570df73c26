package cn.linli.forums.web;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Wording;
import cn.linli.forums.AgendaPart;
import cn.linli.forums.AgendaPoint;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.ForumAgendas;
import cn.linli.forums.ForumSession;
import cn.linli.forums.Forums;
import cn.linli.kernel.Refused;
import cn.linli.web.Here;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Drafts the notice that invites owners: when and where, who, and what it is about. */
@Component
@RequiredArgsConstructor
class ForumNotice {

    private final Forums forums;
    private final ForumAgendas agendas;
    private final Documents documents;
    private final MessageSource messages;

    /** One notice for one forum: a second one would tell owners twice. */
    @Transactional
    public UUID draft(Here here, Forum forum) {
        forum.require(ForumAction.INVITE_HOMES);
        Refused.unless(forum.getNoticeId() == null, "forums.notice.once");
        UUID document = documents.draft(
                here.estateId(),
                DocumentKind.NOTICE,
                null,
                false,
                Wording.of(say("forums.notice.title", forum.getTitle()), body(here, forum)),
                here.by());
        forums.announcedBy(here.estateId(), forum.getId(), document);
        return document;
    }

    private String body(Here here, Forum forum) {
        // Owners read Chinese; an English edition is somebody's own work.
        Shown shown = new Shown(here.estate().getZone(), Locale.SIMPLIFIED_CHINESE, messages);
        StringBuilder html = new StringBuilder();
        paragraph(html, say("forums.notice.dear", here.estate().getName()));
        paragraph(html, say("forums.notice.lead", forum.getTitle()));
        heading(html, say("forums.notice.when"));
        html.append("<ul>");
        for (ForumSession one : forum.getSessions()) {
            point(html, say("forums.notice.session", one.getName(), shown.span(one), one.getPlace()));
        }
        html.append("</ul>");
        heading(html, say("forums.notice.what"));
        paragraph(html, String.valueOf(forum.getContent()));
        Map<AgendaPart, List<AgendaPoint>> agenda = agendas.byPart(forum);
        if (!agenda.isEmpty()) {
            html.append("<ul>");
            agenda.values().forEach(points -> points.forEach(one -> point(html, one.words())));
            html.append("</ul>");
        }
        heading(html, say("forums.notice.who"));
        paragraph(html, String.valueOf(forum.getParticipants()));
        paragraph(html, say("forums.notice.call", here.estate().getTelephone()));
        return html.toString();
    }

    private static void heading(StringBuilder html, String words) {
        html.append("<h2>").append(HtmlUtils.htmlEscape(words)).append("</h2>");
    }

    private static void paragraph(StringBuilder html, String words) {
        words.lines()
                .filter(line -> !line.isBlank())
                .forEach(line ->
                        html.append("<p>").append(HtmlUtils.htmlEscape(line)).append("</p>"));
    }

    private static void point(StringBuilder html, String words) {
        html.append("<li>").append(HtmlUtils.htmlEscape(words)).append("</li>");
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
