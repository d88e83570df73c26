package cn.linli.residents.movein;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Leads from each step that is owed to the page of the move-in; its subject is the move-in and the step. */
@Component
@RequiredArgsConstructor
class MoveInPages implements SubjectPages {

    private final MoveInRepository repository;
    private final Estates estates;
    private final MessageSource messages;

    static String link(String estateCode, UUID moveIn) {
        return "/e/" + estateCode + "/move-ins/" + moveIn;
    }

    @Override
    public String type() {
        return MoveIn.SUBJECT;
    }

    @Override
    public Map<String, Line> describe(UUID estate, Collection<String> ids) {
        String code = estates.of(estate).getCode();
        List<UUID> wanted = ids.stream().map(MoveInPages::moveInOf).distinct().toList();
        Map<UUID, MoveIn> known = repository.findAllByEstateIdAndIdIn(estate, wanted).stream()
                .collect(Collectors.toMap(MoveIn::getId, Function.identity()));
        Map<String, Line> found = new HashMap<>();
        for (String id : ids) {
            MoveIn moveIn = known.get(moveInOf(id));
            if (moveIn != null) {
                found.put(id, new Line(titleOf(id), moveIn.getHome(), link(code, moveIn.getId())));
            }
        }
        return found;
    }

    private static UUID moveInOf(String id) {
        return UUID.fromString(id.split("/", 2)[0]);
    }

    /** The journal names a move-in without a step. */
    private String titleOf(String id) {
        String[] parts = id.split("/", 2);
        String key = parts.length == 1 ? "moveIns.title" : "moveIns.step." + MoveInStep.valueOf(parts[1]);
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
