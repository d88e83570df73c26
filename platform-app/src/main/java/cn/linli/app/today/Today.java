package cn.linli.app.today;

import cn.linli.app.Subjects;
import cn.linli.app.Subjects.Matter;
import cn.linli.kernel.approval.PendingApproval;
import cn.linli.kernel.duty.DutyLine;
import cn.linli.kernel.duty.DutySheet;
import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.TodayItem;
import cn.linli.web.TodaySource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Gathers what waits for a person: the ledger's duties, named by the rooms they are about, and what the rooms add. */
@Service
@RequiredArgsConstructor
class Today {

    private static final int LONGEST = 60;

    private final DutySheet duties;
    private final Estates estates;
    private final WaitingApprovals approvals;
    private final Subjects subjects;
    private final List<TodaySource> sources;
    private final DueWords words;
    private final MessageSource messages;
    private final Clock clock;

    TodayList of(Standing person, Locale language) {
        Instant now = clock.instant();
        List<DutyLine> due = duties.dueFrom(person, LONGEST);
        List<PendingApproval> pending = approvals.waitingFor(person);
        Map<UUID, Estate> places = places(due, pending);
        Map<Matter, SubjectPages.Line> matters = subjects.describe(
                Stream.concat(due.stream().map(Today::matter), pending.stream().map(Today::matter))
                        .toList());
        List<TodayLine> lines = new ArrayList<>();
        for (DutyLine duty : due) {
            Estate place = Objects.requireNonNull(places.get(duty.estate()));
            Due when = Due.of(duty.due(), now, place.getZone());
            lines.add(line(duty, matters.get(matter(duty)), when, place.nameIn(language), language));
        }
        for (TodaySource source : sources) {
            source.today(person).forEach(item -> lines.add(line(item, now, language)));
        }
        return new TodayList(
                lines,
                pending.stream()
                        .map(request -> approvals.line(
                                request,
                                matters.get(matter(request)),
                                Objects.requireNonNull(places.get(request.estate())),
                                language))
                        .toList(),
                due.size() == LONGEST);
    }

    private Map<UUID, Estate> places(List<DutyLine> due, List<PendingApproval> pending) {
        Set<UUID> ids = Stream.concat(
                        due.stream().map(DutyLine::estate), pending.stream().map(PendingApproval::estate))
                .collect(Collectors.toSet());
        return estates.of(ids).stream().collect(Collectors.toMap(Estate::getId, Function.identity()));
    }

    private TodayLine line(
            DutyLine duty, SubjectPages.@Nullable Line matter, Due due, String estateName, Locale language) {
        String clause = say("standard." + duty.standard(), language).orElse(duty.standard());
        return new TodayLine(
                due,
                words.of(due, language),
                matter == null ? clause : matter.title(),
                matter == null ? "" : Optional.ofNullable(matter.place()).orElse(""),
                duty.standard(),
                matter == null ? "/standards/" + duty.standard() : matter.link(),
                say("duty.action." + duty.standard(), language)
                        .or(() -> say("app.today.open", language))
                        .orElse("→"),
                duty.climbed(),
                estateName);
    }

    private TodayLine line(TodayItem item, Instant now, Locale language) {
        Due due = item.due() == null ? Due.open() : Due.of(item.due(), now, clock.getZone());
        return new TodayLine(
                due,
                words.of(due, language),
                messages.getMessage(item.titleKey(), item.arguments().toArray(), language),
                item.place(),
                item.clause(),
                item.link(),
                messages.getMessage(item.actionKey(), null, language),
                false,
                item.estateName());
    }

    private Optional<String> say(String key, Locale language) {
        return Optional.ofNullable(messages.getMessage(key, null, null, language));
    }

    private static Matter matter(DutyLine duty) {
        return new Matter(duty.estate(), duty.subject().type(), duty.subject().id());
    }

    private static Matter matter(PendingApproval request) {
        return new Matter(request.estate(), request.subjectType(), request.subjectId());
    }
}
