package cn.linli.feedback;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the ledger's readers where a week's spot checks are drawn. */
@Component
@RequiredArgsConstructor
class SpotCheckPages implements SubjectPages {

    private final Estates estates;
    private final MessageSource messages;

    @Override
    public String type() {
        return SpotChecks.SUBJECT;
    }

    @Override
    public Map<String, Line> describe(UUID estate, Collection<String> ids) {
        String link = "/e/" + estates.of(estate).getCode() + "/complaint-sheets";
        return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> {
            Object[] week = {id.substring(0, id.indexOf('/'))};
            return new Line(
                    messages.getMessage("feedback.spotCheck.due", week, LocaleContextHolder.getLocale()), null, link);
        }));
    }
}
