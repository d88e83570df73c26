package cn.linli.residents.talks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every butler's weeks of home talks: the present one, and what was left over.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TalkWeeks {

    private static final int MOST = 100;

    private final TalkWeekRepository weeks;

    /** Of all butlers of the estate, in the week of a day. */
    public List<TalkWeek> in(UUID estate, LocalDate day) {
        return weeks.findAllByEstateIdAndMondayOrderByButlerName(estate, TalkWeek.mondayOf(day));
    }

    /** What was not done in the weeks before, the oldest first: late, and made up before anything else. */
    public List<TalkWeek> leftOver(UUID estate, LocalDate day) {
        return weeks.findAllByEstateIdAndMondayBeforeAndDoneAtIsNullOrderByMondayAscButlerNameAsc(
                estate, TalkWeek.mondayOf(day), Limit.of(MOST));
    }
}
