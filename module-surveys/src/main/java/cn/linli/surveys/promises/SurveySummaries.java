package cn.linli.surveys.promises;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What quality sums up over all estates of a half-year for the management representative: sent once, and kept as it was (SUR-10).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class SurveySummaries {

    public static final String SUBJECT = "surveySummary";

    private static final int LONGEST_NOTE = 2000;

    private final SummaryLines lines;
    private final Notices notices;
    private final Posts posts;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A summary that was sent.
     *
     * @param readBy the management representative who has read it; none before
     */
    public record Sent(
            String halfYear,
            String note,
            String by,
            Instant at,
            @Nullable String readBy,
            @Nullable Instant readAt) {}

    /** Sends it with a note; from then on it stands. */
    public void send(HalfYear half, String note, Actor by) {
        journal.note("surveySummary.sent", null, SUBJECT, half.code());
        Refused.unless(of(half).isEmpty(), "survey.summary.once");
        String said = note.strip();
        if (said.isEmpty() || said.length() > LONGEST_NOTE) {
            throw Refused.because("survey.summary.note", LONGEST_NOTE).at("note");
        }
        Refused.unless(lines.delivered(half) > 0, "survey.summary.nothing");
        int sent = jdbc.sql("insert into survey_summary (half_year, note, sent_by, sent_name, sent_at)"
                        + " values (:half, :note, :by, :name, :at) on conflict do nothing")
                .param("half", half.code())
                .param("note", said)
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", now())
                .update();
        Refused.unless(sent == 1, "survey.summary.once");
        lines.keep(half);
        posts.holdersAtCompany(Role.MANAGEMENT_REPRESENTATIVE, LocalDate.now(clock)).stream()
                .filter(person -> !by.is(person))
                .forEach(person -> notices.tell(telling(half, person)));
    }

    private static Telling telling(HalfYear half, UUID person) {
        return new Telling(
                person,
                null,
                SUBJECT + "/" + half.code(),
                "survey.notice.summary",
                List.of(half.code()),
                "/quality/surveys/summaries/" + half.code(),
                false);
    }

    /** The management representative has read it. */
    public void read(HalfYear half, Actor by) {
        journal.note("surveySummary.read", null, SUBJECT, half.code());
        int read = jdbc.sql("update survey_summary set read_by = :by, read_name = :name, read_at = :at"
                        + " where half_year = :half and read_at is null")
                .param("half", half.code())
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", now())
                .update();
        Refused.unless(read == 1, "survey.summary.notToRead");
    }

    @Transactional(readOnly = true)
    public Optional<Sent> of(HalfYear half) {
        return jdbc.sql("select * from survey_summary where half_year = :half")
                .param("half", half.code())
                .query((row, n) -> new Sent(
                        row.getString("half_year"),
                        row.getString("note"),
                        row.getString("sent_name"),
                        Objects.requireNonNull(row.getObject("sent_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("read_name"),
                        Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
