package cn.linli.feedback;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentPublished;
import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Subject;
import java.time.YearMonth;
import java.time.ZoneId;
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

    /** Every day and not only the first of a month: an estate may be founded in the middle of one. */
    @EventListener
    void on(DayBegan day) {
        YearMonth month = YearMonth.from(day.date());
        owe(FeedbackStandard.FEE_11, SUMMARY, month, day.zone());
        owe(FeedbackStandard.FEE_12, REPLY, month, day.zone());
    }

    private void owe(FeedbackStandard standard, String subject, YearMonth month, ZoneId zone) {
        duties.openEverywhere(
                standard, Subject.of(subject, month.toString()), month.atDay(1), month.atEndOfMonth(), zone);
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
