package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.kernel.approval.ApprovalDecided;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Asking;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each month's opinions counted by topic, with causes and measures: it drafts itself from the month's tickets, customer service
 * completes it, the project manager signs (FEE-11).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class MonthlySummaries {

    static final String MATTER = "monthly-summary.sign";

    /** The most frequent ones are the main ones: of these, causes and measures have to be named. */
    private static final int MAIN = 3;

    /** As many of the month's results as a draft begins with. */
    private static final int DRAFTED = 3;

    private static final int LONGEST = 1000;

    private final MonthlySummaryRepository summaries;
    private final SummaryLineRepository lines;
    private final TicketMonth tickets;
    private final Topics topics;
    private final MonthlyDuties duties;
    private final Approvals approvals;
    private final Journal journal;
    private final Clock clock;

    /** What a person writes about one topic. */
    public record Words(String cause, String correction, String prevention) {

        static final Words NONE = new Words("", "", "");

        boolean isComplete() {
            return !cause.isBlank() && !correction.isBlank() && !prevention.isBlank();
        }
    }

    /**
     * One topic as the summary shows it.
     *
     * @param main whether cause and measures have to be named
     */
    public record Line(String topic, int registered, int complaints, int handled, boolean main, Words words) {}

    /**
     * A month as it stands.
     *
     * @param head none before anybody wrote
     */
    public record Month(YearMonth month, @Nullable MonthlySummary head, List<Line> lines) {

        public int registered() {
            return lines.stream().mapToInt(Line::registered).sum();
        }

        public boolean isBeingWritten() {
            return head == null || head.isBeingWritten();
        }

        /** Which words stand; what nobody has written yet is a version, too. */
        public long version() {
            return head == null || head.getVersion() == null ? -1 : head.getVersion();
        }
    }

    /** Counted anew until it is submitted; from then on as the project manager reads it. */
    @Transactional(readOnly = true)
    public Month of(Estate estate, YearMonth month) {
        Optional<MonthlySummary> head = summaries.findByEstateIdAndMonth(estate.getId(), month.toString());
        Map<String, SummaryLine> kept = head.map(this::kept).orElse(Map.of());
        if (head.isPresent() && !head.get().isBeingWritten()) {
            return new Month(month, head.get(), frozen(kept));
        }
        return new Month(month, head.orElse(null), counted(estate, month, kept));
    }

    private Map<String, SummaryLine> kept(MonthlySummary head) {
        return lines.findAllBySummaryId(head.getId()).stream()
                .collect(Collectors.toMap(SummaryLine::getTopic, Function.identity()));
    }

    private static List<Line> frozen(Map<String, SummaryLine> kept) {
        List<SummaryLine> counted = kept.values().stream()
                .filter(line -> line.getRegistered() > 0)
                .sorted((a, b) -> a.getRegistered() == b.getRegistered()
                        ? a.getTopic().compareTo(b.getTopic())
                        : b.getRegistered() - a.getRegistered())
                .toList();
        return counted.stream()
                .map(line -> new Line(
                        line.getTopic(),
                        line.getRegistered(),
                        line.getComplaints(),
                        line.getHandled(),
                        counted.indexOf(line) < MAIN,
                        line.words()))
                .toList();
    }

    private List<Line> counted(Estate estate, YearMonth month, Map<String, SummaryLine> kept) {
        List<TicketMonth.Concern> concerns = tickets.concerns(estate, month);
        Map<String, List<String>> causes = tickets.causes(estate, month);
        Map<String, List<String>> results = tickets.results(estate, month);
        return concerns.stream()
                .map(concern -> new Line(
                        concern.topic(),
                        concern.registered(),
                        concern.complaints(),
                        concern.handled(),
                        concerns.indexOf(concern) < MAIN,
                        kept.containsKey(concern.topic())
                                ? kept.get(concern.topic()).words()
                                : new Words(drafted(causes, concern), drafted(results, concern), "")))
                .toList();
    }

    /** What the month's own records say, until a person says it better. */
    private static String drafted(Map<String, List<String>> records, TicketMonth.Concern concern) {
        String words = records.getOrDefault(concern.topic(), List.of()).stream()
                .limit(DRAFTED)
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        return words.length() <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST / 2));
    }

    /** The last months that anybody has written, by month. */
    @Transactional(readOnly = true)
    public Map<YearMonth, MonthlySummary> written(UUID estate) {
        Map<YearMonth, MonthlySummary> written = new LinkedHashMap<>();
        summaries
                .findTop24ByEstateIdOrderByMonthDesc(estate)
                .forEach(summary -> written.put(YearMonth.parse(summary.getMonth()), summary));
        return written;
    }

    public void write(Estate estate, YearMonth month, Map<String, Words> words, Actor by) {
        MonthlySummary head = begun(estate, month, by, "summary.written");
        head.write(by, clock.instant());
        Map<String, SummaryLine> kept = kept(head);
        words.forEach((topic, said) -> {
            requireKnown(topic);
            SummaryLine line = kept.get(topic);
            (line == null ? lines.save(new SummaryLine(head.getId(), topic)) : line).write(said);
        });
    }

    private MonthlySummary begun(Estate estate, YearMonth month, Actor by, String action) {
        Optional<MonthlySummary> known = summaries.findByEstateIdAndMonth(estate.getId(), month.toString());
        Seen.requireStill(known.map(MonthlySummary::getVersion).orElse(-1L));
        MonthlySummary head = known.orElseGet(
                () -> summaries.save(new MonthlySummary(estate.getId(), month.toString(), by, clock.instant())));
        journal.note(action, estate.getId(), MonthlySummary.SUBJECT, head.getId());
        return head;
    }

    private void requireKnown(String topic) {
        Refused.unless(topics.all().stream().anyMatch(one -> one.getCode().equals(topic)), "feedback.topic.unknown");
    }

    /** Puts it before the project manager, with the numbers of now. */
    public void submit(Estate estate, YearMonth month, Actor by) {
        MonthlySummary head = begun(estate, month, by, "summary.submitted");
        Map<String, SummaryLine> kept = kept(head);
        List<Line> counted = counted(estate, month, kept);
        Map<String, String> names = topics.names(Locale.SIMPLIFIED_CHINESE);
        head.submit(
                counted.stream()
                        .filter(line -> line.main()
                                && !(kept.containsKey(line.topic())
                                        && line.words().isComplete()))
                        .map(line -> names.getOrDefault(line.topic(), line.topic()))
                        .toList(),
                by,
                clock.instant());
        // A topic whose tickets were sorted under another one meanwhile is counted as none.
        kept.values().forEach(line -> line.count(0, 0, 0));
        counted.forEach(line -> {
            SummaryLine row = kept.get(line.topic());
            (row == null ? lines.save(new SummaryLine(head.getId(), line.topic())) : row)
                    .count(line.registered(), line.complaints(), line.handled());
        });
        approvals.ask(new Asking(
                estate.getId(),
                MonthlySummary.SUBJECT,
                head.getId().toString(),
                MATTER,
                content(month, counted, names),
                Role.PROJECT_MANAGER,
                by));
    }

    private static String content(YearMonth month, List<Line> counted, Map<String, String> names) {
        return month + "\n"
                + counted.stream()
                        .map(line -> names.getOrDefault(line.topic(), line.topic()) + " " + line.registered() + "\n"
                                + line.words().cause() + "\n" + line.words().correction() + "\n"
                                + line.words().prevention())
                        .collect(Collectors.joining("\n\n"));
    }

    @EventListener
    void on(ApprovalDecided decided) {
        if (!decided.subjectType().equals(MonthlySummary.SUBJECT)) {
            return;
        }
        MonthlySummary head = summaries
                .findByEstateIdAndId(decided.estate(), UUID.fromString(decided.subjectId()))
                .orElseThrow(() -> new NotFound("monthly summary " + decided.subjectId()));
        if (decided.verdict() == Verdict.YES) {
            head.sign(decided.by(), decided.at());
            duties.summarySigned(head, decided.by());
        } else {
            head.sendBack(Objects.requireNonNullElse(decided.note(), ""));
        }
    }
}
