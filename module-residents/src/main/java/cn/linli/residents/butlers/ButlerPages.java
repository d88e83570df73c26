package cn.linli.residents.butlers;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** Leads from what is owed for a change of butler to the page of the change: the telling and the visits are two matters. */
@Configuration(proxyBeanMethods = false)
class ButlerPages {

    @Bean
    SubjectPages butlerChangePages(ButlerChangeRepository changes, Estates estates, MessageSource messages) {
        return new Pages(ButlerChange.SUBJECT, "butlers.due.tell", changes, estates, messages);
    }

    @Bean
    SubjectPages butlerVisitPages(ButlerChangeRepository changes, Estates estates, MessageSource messages) {
        return new Pages(ButlerChange.VISITS, "butlers.due.visit", changes, estates, messages);
    }

    private record Pages(
            String type, String title, ButlerChangeRepository changes, Estates estates, MessageSource messages)
            implements SubjectPages {

        @Override
        public Map<String, Line> describe(UUID estate, Collection<String> ids) {
            String base = "/e/" + estates.of(estate).getCode() + "/butler-changes/";
            List<UUID> wanted = ids.stream().map(UUID::fromString).toList();
            return changes.findAllByEstateIdAndIdIn(estate, wanted).stream()
                    .collect(Collectors.toMap(
                            change -> change.getId().toString(),
                            change -> new Line(said(change), null, base + change.getId()),
                            (one, same) -> one));
        }

        private String said(ButlerChange change) {
            return messages.getMessage(
                    title,
                    new Object[] {change.getFormerName(), change.getSuccessorName()},
                    LocaleContextHolder.getLocale());
        }
    }
}
