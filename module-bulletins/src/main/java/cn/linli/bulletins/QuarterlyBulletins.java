package cn.linli.bulletins;

import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Subject;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Each estate owes its owners a bulletin in each quarter, and has it when one was published in that quarter (BUL-1).
 */
@Component
@RequiredArgsConstructor
class QuarterlyBulletins {

    static final String SUBJECT = "bulletin-quarter";

    private final Duties duties;

    /** Every day and not only the first of a quarter: an estate may be founded in the middle of one. */
    @EventListener
    void on(DayBegan day) {
        Quarter quarter = Quarter.of(day.date());
        duties.openEverywhere(
                BulletinStandard.BUL_1, subject(quarter.code()), quarter.firstDay(), quarter.lastDay(), day.zone());
    }

    @EventListener
    void on(DocumentPublished published) {
        if (published.kind() == DocumentKind.BULLETIN && published.period() != null) {
            duties.fulfil(
                    BulletinStandard.BUL_1,
                    published.estate(),
                    subject(published.period()),
                    published.by(),
                    "document " + published.document());
        }
    }

    static Subject subject(String quarter) {
        return Subject.of(SUBJECT, quarter);
    }
}
