package cn.linli.app.today;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that waits for one person, the most urgent first. */
record TodayList(List<TodayLine> lines, List<WaitingApproval> approvals, boolean longer) {

    private static final Comparator<TodayLine> URGENCY = Comparator.comparing(
                    (TodayLine line) -> line.due().span())
            .thenComparing(line -> Optional.ofNullable(line.due().at())
                    .map(ZonedDateTime::toInstant)
                    .orElse(java.time.Instant.MIN));

    TodayList {
        lines = lines.stream().sorted(URGENCY).toList();
    }

    public List<TodayLine> in(Due.Span span) {
        return lines.stream().filter(line -> line.due().span() == span).toList();
    }

    public long count(Due.Span span) {
        return lines.stream().filter(line -> line.due().span() == span).count();
    }

    public long climbed() {
        return lines.stream().filter(TodayLine::climbed).count();
    }

    /** Nothing is late and nothing ends today. */
    public boolean isCalm() {
        return count(Due.Span.OVER) + count(Due.Span.TODAY) == 0;
    }
}
