package cn.linli.app;

import cn.linli.kernel.duty.SubjectPages;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * What any room's matter is called and where its page is; asked once for each kind, however many there are and at however many estates.
 */
@Component
@RequiredArgsConstructor
public class Subjects {

    private final List<SubjectPages> pages;

    /** A line for each matter that its room still knows. */
    public Map<Matter, SubjectPages.Line> describe(Collection<Matter> matters) {
        Map<Matter, SubjectPages.Line> found = new HashMap<>();
        for (SubjectPages kind : pages) {
            Map<UUID, Set<String>> ids = matters.stream()
                    .filter(matter -> matter.type().equals(kind.type()))
                    .collect(Collectors.groupingBy(Matter::estate, Collectors.mapping(Matter::id, Collectors.toSet())));
            kind.describe(ids)
                    .forEach((estate, lines) ->
                            lines.forEach((id, line) -> found.put(new Matter(estate, kind.type(), id), line)));
        }
        return found;
    }

    /** Anything that a duty, a request or a journal entry can be about. */
    public record Matter(UUID estate, String type, String id) {}
}
