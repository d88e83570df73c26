package cn.linli.residents.greetings;

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

/** Leads from each greeting that is owed to its page. */
@Component
@RequiredArgsConstructor
class GreetingPages implements SubjectPages {

    private final GreetingRepository repository;
    private final Estates estates;
    private final MessageSource messages;

    static String link(String estateCode, UUID greeting) {
        return "/e/" + estateCode + "/greetings/" + greeting;
    }

    @Override
    public String type() {
        return Greeting.SUBJECT;
    }

    @Override
    public Map<String, Line> describe(UUID estate, Collection<String> ids) {
        String code = estates.of(estate).getCode();
        List<UUID> wanted = ids.stream().map(UUID::fromString).toList();
        return repository.findAllByEstateIdAndIdIn(estate, wanted).stream()
                .collect(Collectors.toMap(
                        one -> one.getId().toString(),
                        one -> new Line(said(one), one.getHome(), link(code, one.getId()))));
    }

    private String said(Greeting greeting) {
        String occasion = greeting.getTitle().isEmpty()
                ? say("greetings.occasion." + greeting.getOccasion())
                : greeting.getTitle();
        return greeting.getPersonName() == null
                ? say("greetings.line.all", occasion)
                : say("greetings.line.person", greeting.getPersonName(), occasion);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
