package cn.linli.surveys;

import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Leads from a half-year's duty to the estate's surveys, which know the one of that half-year: the page of today asks nothing of
 * the database for it.
 */
@Component
@RequiredArgsConstructor
class HalfYearPages implements SubjectPages.AtManyEstates {

    private final Estates estates;
    private final MessageSource messages;

    @Override
    public String type() {
        return SurveyDuties.SUBJECT;
    }

    @Override
    public Map<UUID, Map<String, Line>> describe(Map<UUID, ? extends Collection<String>> wanted) {
        Map<UUID, Map<String, Line>> found = new HashMap<>();
        estates.of(wanted.keySet())
                .forEach(estate -> found.put(
                        estate.getId(),
                        Objects.requireNonNull(wanted.get(estate.getId())).stream()
                                .distinct()
                                .collect(Collectors.toMap(Function.identity(), half -> line(estate, half)))));
        return found;
    }

    private Line line(Estate estate, String halfYear) {
        return new Line(title(halfYear), null, "/e/" + estate.getCode() + "/surveys?half=" + halfYear);
    }

    private String title(String code) {
        return HalfYear.of(code)
                .map(half -> messages.getMessage(
                        "survey.halfYear.due." + half.number(),
                        new Object[] {String.valueOf(half.year())},
                        LocaleContextHolder.getLocale()))
                .orElse(code);
    }
}
