package cn.linli.surveys;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells each estate's customer service and project manager that a survey was received: they have three days (SUR-3). */
@Component
@RequiredArgsConstructor
class SurveyNotices {

    private static final Set<Role> TOLD = EnumSet.of(Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER);

    private final Notices notices;
    private final Posts posts;
    private final Estates estates;
    private final Clock clock;

    @EventListener
    void on(SurveyLaunched launched) {
        Set<UUID> where = launched.rounds().keySet();
        Map<UUID, Set<UUID>> people = posts.holders(where, TOLD, LocalDate.now(clock));
        List<Telling> tellings = new ArrayList<>();
        for (Estate estate : estates.of(where)) {
            UUID round = launched.rounds().get(estate.getId());
            people.getOrDefault(estate.getId(), Set.of()).stream()
                    .filter(person -> !launched.by().is(person))
                    .map(person -> new Telling(
                            person,
                            estate.getId(),
                            SurveyRound.SUBJECT + "/" + round + "/launched",
                            "survey.notice.launched",
                            List.of(launched.title()),
                            "/e/" + estate.getCode() + "/surveys/" + round,
                            false))
                    .forEach(tellings::add);
        }
        notices.tell(tellings);
    }
}
