package cn.linli.app.approval;

import cn.linli.kernel.approval.PendingApproval;
import cn.linli.kernel.duty.SubjectPages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what is asked, and about what: the room that asks brings {@code approval.matter.<matter>} and the subject's page.
 */
@Component
@RequiredArgsConstructor
public class ApprovalWords {

    private final List<SubjectPages> pages;
    private final MessageSource messages;

    public String matter(String matter, Locale language) {
        return String.valueOf(messages.getMessage("approval.matter." + matter, null, matter, language));
    }

    /** The subjects of many requests by their requests' ids, asked once for each estate and kind of subject. */
    public Map<UUID, SubjectPages.Line> subjects(List<PendingApproval> requests) {
        Map<UUID, SubjectPages.Line> found = new HashMap<>();
        for (SubjectPages kind : pages) {
            requests.stream()
                    .filter(request -> request.subjectType().equals(kind.type()))
                    .collect(Collectors.groupingBy(PendingApproval::estate))
                    .forEach((estate, ofEstate) -> {
                        Map<String, SubjectPages.Line> lines = kind.describe(
                                estate,
                                ofEstate.stream()
                                        .map(PendingApproval::subjectId)
                                        .collect(Collectors.toSet()));
                        ofEstate.stream()
                                .filter(request -> lines.containsKey(request.subjectId()))
                                .forEach(request -> found.put(request.id(), lines.get(request.subjectId())));
                    });
        }
        return found;
    }
}
