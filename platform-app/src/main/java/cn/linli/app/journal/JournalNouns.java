package cn.linli.app.journal;

import jakarta.persistence.EntityManagerFactory;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The kinds of things that the journal follows, by the words people use for them. */
@Component
@RequiredArgsConstructor
class JournalNouns {

    private final EntityManagerFactory entities;
    private final MessageSource messages;

    Map<String, String> all(Locale language) {
        Map<String, String> words = entities.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType().getSimpleName())
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .filter(noun -> find(noun, language) != null)
                .collect(Collectors.toMap(noun -> noun, noun -> Objects.requireNonNull(find(noun, language))));
        Map<String, String> sorted = new LinkedHashMap<>();
        words.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private @org.jspecify.annotations.Nullable String find(String noun, Locale language) {
        return messages.getMessage("journal.noun." + noun, null, null, language);
    }
}
