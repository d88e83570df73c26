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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
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

    List<WaitingApproval> of(Standing person, List<Estate> estates, Locale language) {
        if (person.posts().stream().allMatch(post -> NEVER_ASKED.contains(post.role()))) {
            return List.of();
        }
        Map<UUID, Estate> known = estates.stream().collect(Collectors.toMap(Estate::getId, Function.identity()));
        List<PendingApproval> pending = approvals.pendingFrom(person).stream()
                .filter(request -> known.containsKey(request.estate()))
                .toList();
        Map<UUID, SubjectPages.Line> subjects = words.subjects(pending);
        return pending.stream()
                .map(request -> line(
                        request,
                        known.get(request.estate()),
                        Optional.ofNullable(subjects.get(request.id())),
                        language))
                .toList();
    }

    private WaitingApproval line(
            PendingApproval request, Estate estate, Optional<SubjectPages.Line> subject, Locale language) {
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
                estate.getName());
    }
}
