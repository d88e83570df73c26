package cn.linli.feedback;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentPublished;
import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import java.time.YearMonth;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Each estate owes in each month a summary of the month's opinions (FEE-11) and a public reply to common concerns (FEE-12).
 */
@Component
@RequiredArgsConstructor
class MonthlyDuties {

    static final String SUMMARY = "summary-month";
    static final String REPLY = "reply-month";

    private final Duties duties;
    private final Estates estates;

    /** Every day and not only the first of a month: an estate may be founded in the middle of one. */
    @EventListener
    void on(DayBegan day) {
        YearMonth month = YearMonth.from(day.date());
        estates.all().stream()
                .filter(estate -> estate.getZone().equals(day.zone()))
                .forEach(estate -> {
                    open(FeedbackStandard.FEE_11, SUMMARY, estate, month);
                    open(FeedbackStandard.FEE_12, REPLY, estate, month);
                });
    }

    private void open(FeedbackStandard standard, String subject, Estate estate, YearMonth month) {
        duties.open(Opening.of(
                        standard,
                        estate.getId(),
                        Subject.of(subject, month.toString()),
                        month.atDay(1).atStartOfDay(estate.getZone()).toInstant())
                .dueBy(estate.endOf(month.atEndOfMonth())));
    }

    @EventListener
    void on(DocumentPublished published) {
        if (published.kind() == DocumentKind.REPLY && published.period() != null) {
            duties.fulfil(
                    FeedbackStandard.FEE_12,
                    published.estate(),
                    Subject.of(REPLY, published.period()),
                    published.by(),
                    "document " + published.document());
        }
    }

    void summarySigned(MonthlySummary summary, Actor by) {
        duties.fulfil(
                FeedbackStandard.FEE_11,
                summary.getEstateId(),
                Subject.of(SUMMARY, summary.getMonth()),
                by,
                "monthly summary " + summary.getMonth());
    }
}
