package cn.linli.kernel.duty;

import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the old and the new holder of each step of a ladder, once each, in the transaction of the step. */
@Component
@RequiredArgsConstructor
class LadderTelling {

    private final List<SubjectPages> pages;
    private final Notices notices;

    @EventListener
    void on(LadderClimbed climbed) {
        SubjectPages.Line line = describe(climbed);
        Set<UUID> to = new LinkedHashSet<>(climbed.to());
        to.forEach(person -> tell(climbed, line, person, "duty.climbed.to." + climbed.toRole(), "to"));
        climbed.from().stream()
                .filter(person -> !to.contains(person))
                .distinct()
                .forEach(person -> tell(climbed, line, person, "duty.climbed.from." + climbed.toRole(), "from"));
    }

    private void tell(LadderClimbed climbed, SubjectPages.Line line, UUID person, String message, String side) {
        notices.tell(new Telling(
                person,
                climbed.estate(),
                climbed.standard() + "/" + climbed.duty() + "/step-" + climbed.step() + "/" + side,
                message,
                List.of(line.title(), Objects.requireNonNullElse(line.place(), "")),
                line.link(),
                false));
    }

    private SubjectPages.Line describe(LadderClimbed climbed) {
        return pages.stream()
                .filter(page -> page.type().equals(climbed.subject().type()))
                .findFirst()
                .map(page -> page.describe(
                        climbed.estate(), List.of(climbed.subject().id())))
                .map(lines -> lines.get(climbed.subject().id()))
                .orElseGet(() -> new SubjectPages.Line(climbed.standard(), null, "/"));
    }
}
