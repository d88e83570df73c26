package cn.linli.surveys.web;

import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.surveys.SurveyorRounds;
import cn.linli.web.TodayItem;
import cn.linli.web.TodaySource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A surveyor's open rounds on the start page; who has more than these finds all of them behind the side bar's noun. */
@Component
@RequiredArgsConstructor
class SurveyorToday implements TodaySource {

    private static final int ROWS = 30;

    private final SurveyorRounds rounds;

    @Override
    public List<TodayItem> today(Standing person) {
        if (!person.companyRoles().contains(Role.SURVEYOR)) {
            return List.of();
        }
        return rounds.openTo(person.id(), "", null, ROWS).stream()
                .map(SurveyorToday::item)
                .toList();
    }

    private static TodayItem item(SurveyorRounds.Row row) {
        String estate = Shown.isEnglish(LocaleContextHolder.getLocale()) ? row.estateEn() : row.estate();
        return new TodayItem(
                "survey.today.round",
                List.of(row.title()),
                estate,
                due(row),
                "/e/" + row.code() + "/surveys/" + row.id(),
                "survey.today.round.do",
                null,
                estate);
    }

    /** The end of the last day on which answers come in; nothing sets a time before the homes are drawn. */
    private static @Nullable Instant due(SurveyorRounds.Row row) {
        return row.returnBy() == null
                ? null
                : row.returnBy().plusDays(1).atStartOfDay(ZoneId.of(row.zone())).toInstant();
    }
}
