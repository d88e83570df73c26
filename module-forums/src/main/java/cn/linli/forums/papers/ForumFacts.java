package cn.linli.forums.papers;

import cn.linli.forums.AgendaPart;
import cn.linli.forums.AgendaPoint;
import cn.linli.forums.Attendance;
import cn.linli.forums.Attendances;
import cn.linli.forums.CarriedItems;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumAgendas;
import cn.linli.forums.ForumSession;
import cn.linli.forums.items.CarriedOver;
import cn.linli.forums.items.ForumQuestion;
import cn.linli.forums.items.ForumQuestions;
import cn.linli.forums.items.RectificationItem;
import cn.linli.forums.items.RectificationItems;
import cn.linli.kernel.estate.Estate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Gathers what was written down about a forum, as its papers tell it. */
@Component
@RequiredArgsConstructor
class ForumFacts {

    private final Attendances attendances;
    private final ForumAgendas agendas;
    private final CarriedOver carried;
    private final ForumQuestions questions;
    private final RectificationItems items;

    Facts of(Estate estate, Forum forum) {
        return new Facts(
                estate.getZone(),
                forum.getSessions(),
                attendances.of(estate.getId(), forum.getId()),
                carried.of(forum, Locale.SIMPLIFIED_CHINESE),
                agendas.byPart(forum),
                questions.of(estate.getId(), forum.getId()),
                items.ofForum(estate.getId(), forum.getId()));
    }

    /** What stands in a forum's papers; the number present is the number of names. */
    record Facts(
            ZoneId zone,
            List<ForumSession> sessions,
            List<Attendance> present,
            List<CarriedItems.Item> carried,
            Map<AgendaPart, List<AgendaPoint>> agenda,
            List<ForumQuestion> questions,
            List<RectificationItem> items) {

        private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

        public String at(Instant moment) {
            return MINUTE.format(moment.atZone(zone));
        }

        /** {@code 2026-11-22 14:00–16:00} */
        public String time(ForumSession session) {
            return at(session.getStartsAt()) + "–"
                    + TIME.format(session.getEndsAt().atZone(zone));
        }

        /** The item that a question became. */
        public Map<Object, RectificationItem> itemsById() {
            return items.stream().collect(Collectors.toMap(RectificationItem::getId, Function.identity()));
        }
    }
}
