package cn.linli.residents.care;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Leads from what is owed to a dissatisfied household to its plan of contacts. */
@Component
@RequiredArgsConstructor
class DiscontentPages implements SubjectPages {

    private final DiscontentRepository discontents;
    private final Estates estates;
    private final MessageSource messages;

    static String link(String estateCode, UUID discontent) {
        return "/e/" + estateCode + "/discontents/" + discontent;
    }

    @Override
    public String type() {
        return Discontent.SUBJECT;
    }

    @Override
    public Map<String, Line> describe(UUID estate, Collection<String> ids) {
        String code = estates.of(estate).getCode();
        List<UUID> wanted = ids.stream().map(UUID::fromString).toList();
        String title = messages.getMessage("discontent.due", null, LocaleContextHolder.getLocale());
        return discontents.findAllByEstateIdAndIdIn(estate, wanted).stream()
                .collect(Collectors.toMap(
                        one -> one.getId().toString(), one -> new Line(title, one.getHome(), link(code, one.getId()))));
    }
}
