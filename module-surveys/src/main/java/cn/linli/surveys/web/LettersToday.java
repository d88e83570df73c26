package cn.linli.surveys.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.surveys.promises.LettersToRead;
import cn.linli.web.TodayItem;
import cn.linli.web.TodaySource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The public letters that wait for the management representative's reading (SUR-9). */
@Component
@RequiredArgsConstructor
class LettersToday implements TodaySource {

    private final LettersToRead letters;
    private final Estates estates;

    @Override
    public List<TodayItem> today(Standing person) {
        if (!person.companyRoles().contains(Role.MANAGEMENT_REPRESENTATIVE)) {
            return List.of();
        }
        List<LettersToRead.Letter> waiting = letters.of(person.id());
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<UUID, Estate> known =
                estates.of(waiting.stream().map(LettersToRead.Letter::estate).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Estate::getId, estate -> estate));
        Locale language = LocaleContextHolder.getLocale();
        return waiting.stream()
                .map(one -> item(one, Objects.requireNonNull(known.get(one.estate())), language))
                .toList();
    }

    private static TodayItem item(LettersToRead.Letter one, Estate estate, Locale language) {
        return new TodayItem(
                "surveys.today.letter",
                List.of(one.title()),
                "",
                one.due(),
                "/e/" + estate.getCode() + "/surveys/" + one.round() + "/letter/reading",
                "surveys.today.letter.do",
                "SUR-9",
                estate.nameIn(language));
    }
}
