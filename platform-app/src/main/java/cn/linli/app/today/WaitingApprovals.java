package cn.linli.app.today;

import cn.linli.app.approval.ApprovalWords;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.PendingApproval;
import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** What waits for a person's yes or no. */
@Service
@RequiredArgsConstructor
class WaitingApprovals {

    /** Those below the supervisor approve nothing in any procedure; they are spared the question. */
    private static final Set<Role> NEVER_ASKED = EnumSet.of(Role.BUTLER, Role.FRONT_DESK, Role.FOREMAN, Role.SURVEYOR);

    private final Approvals approvals;
    private final ApprovalWords words;
    private final MessageSource messages;

    List<PendingApproval> waitingFor(Standing person) {
        if (person.posts().stream().allMatch(post -> NEVER_ASKED.contains(post.role()))) {
            return List.of();
        }
        return approvals.pendingFrom(person);
    }

    WaitingApproval line(PendingApproval request, SubjectPages.@Nullable Line known, Estate estate, Locale language) {
        Optional<SubjectPages.Line> subject = Optional.ofNullable(known);
        String matter = words.matter(request.matter(), language);
        String pattern = messages.getMessage("app.today.when.date", null, language);
        return new WaitingApproval(
                DateTimeFormatter.ofPattern(pattern, language)
                        .format(request.askedAt().atZone(estate.getZone())),
                subject.map(line -> messages.getMessage(
                                "app.approval.sentence", new Object[] {matter, line.title()}, language))
                        .orElse(matter),
                subject.map(SubjectPages.Line::place).orElse(""),
                messages.getMessage("app.approval.askedBy", new Object[] {request.askedByName()}, language),
                "/e/" + estate.getCode() + "/approvals/" + request.id() + "/decision",
                estate.nameIn(language));
    }
}
