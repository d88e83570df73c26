package cn.linli.forums.web;

import cn.linli.forums.ForumSession;
import cn.linli.forums.Gathering;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gathering as it is typed. */
record SessionForm(
        @Nullable String name,
        @Nullable String place,
        @Nullable String date,
        @Nullable String from,
        @Nullable String until) {

    static SessionForm of(ForumSession session, Shown shown) {
        return new SessionForm(
                session.getName(),
                session.getPlace(),
                shown.date(session.getStartsAt()),
                shown.time(session.getStartsAt()),
                shown.time(session.getEndsAt()));
    }

    List<Runnable> readings() {
        return List.of(
                () -> Typed.date(date, "date"), () -> Typed.time(from, "from"), () -> Typed.time(until, "until"));
    }

    Gathering checked(ZoneId zone) {
        LocalDate day = Typed.date(date, "date");
        return new Gathering(
                Typed.orEmpty(name),
                Typed.orEmpty(place),
                day.atTime(Typed.time(from, "from")).atZone(zone).toInstant(),
                day.atTime(Typed.time(until, "until")).atZone(zone).toInstant());
    }
}
