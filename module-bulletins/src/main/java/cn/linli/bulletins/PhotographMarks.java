package cn.linli.bulletins;

import cn.linli.kernel.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of the people on a text's photographs, and what follows: which may go before owners, and which no longer.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class PhotographMarks {

    private final PhotographRepository photographs;

    /** Of the kinds that are made of photographs, each one says what it shows, and the people on it have agreed (BUL-7). */
    void require(Document document) {
        if (!document.getKind().hasPhotographs()) {
            return;
        }
        String body = document.getEdition().getBody();
        Map<UUID, String> captions = Body.captions(body);
        if (captions.values().stream().anyMatch(String::isBlank)) {
            throw Refused.because("document.photograph.noCaption");
        }
        Map<UUID, Photograph> marks = of(document.getEstateId(), captions.keySet());
        List<String> open = captions.entrySet().stream()
                .filter(one -> !marks.containsKey(one.getKey())
                        || !marks.get(one.getKey()).isShowable())
                .map(Map.Entry::getValue)
                .toList();
        Refused.unless(open.isEmpty(), "document.photograph.open", String.join("\u3001", open));
    }

    /** By the file; none for a picture about which nothing was recorded. */
    public Map<UUID, Photograph> of(UUID estate, Collection<UUID> files) {
        return files.isEmpty()
                ? Map.of()
                : photographs.findAllByEstateIdAndFileIdIn(estate, files).stream()
                        .collect(Collectors.toMap(Photograph::getFileId, Function.identity()));
    }

    /** The pictures of a text that owners must not see, or see no longer. */
    public Set<UUID> hidden(UUID estate, String body) {
        return of(estate, Body.pictures(body)).values().stream()
                .filter(one -> !one.isShowable())
                .map(Photograph::getFileId)
                .collect(Collectors.toSet());
    }
}
