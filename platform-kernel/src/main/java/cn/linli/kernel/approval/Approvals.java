package cn.linli.kernel.approval;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every yes or no that somebody other than the author has to give.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Approvals {

    /** Nobody reads a longer list of what waits; the oldest come first. */
    private static final int LONGEST_LIST = 200;

    private static final String PENDING = "select id, estate_id, subject_type, subject_id, matter, role,"
            + " case when asked_by_kind = 'STAFF' then asked_by_id end as author, asked_by_name, asked_at"
            + " from approval_request where decided_at is null ";

    private final ApprovalRepository requests;
    private final JdbcClient jdbc;
    private final Posts posts;
    private final Estates estates;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Asks, and gives the request's id. Asked again over the same content while it is open, it is the same request;
     * over other content it is refused, because the approver may be reading the first.
     */
    @Transactional
    public UUID ask(Asking asking) {
        oneAtATime(asking);
        Optional<ApprovalRequest> open =
                requests.findOpen(asking.estate(), asking.subjectType(), asking.subjectId(), asking.matter());
        if (open.isPresent()) {
            Refused.unless(open.get().isOver(asking.content()), "approval.alreadyAsked");
            return open.get().getId();
        }
        ApprovalRequest request = requests.save(new ApprovalRequest(asking, clock.instant()));
        events.publishEvent(new ApprovalAsked(
                request.getEstate(),
                request.getId(),
                request.getSubjectType(),
                request.getSubjectId(),
                request.getMatter(),
                request.getRole(),
                asking.by(),
                request.getAskedAt()));
        return request.getId();
    }

    @Transactional
    public void decide(UUID estate, UUID id, Actor by, Verdict verdict, @Nullable String note) {
        ApprovalRequest request =
                requests.findForDecision(estate, id).orElseThrow(() -> new NotFound("approval " + id));
        refuseUnlessHolder(request, by);
        Instant now = clock.instant();
        switch (verdict) {
            case YES -> request.approve(by, now, note);
            case NO -> request.refuse(by, now, note);
        }
        journal.note("approval.decided", estate, request.getSubjectType(), request.getSubjectId());
        events.publishEvent(new ApprovalDecided(
                estate,
                id,
                request.getSubjectType(),
                request.getSubjectId(),
                request.getMatter(),
                verdict,
                by,
                Objects.requireNonNull(request.getDecision()).note(),
                now));
    }

    /** What waits at an estate for somebody who has one of the roles, the longest-waiting first. */
    public List<PendingApproval> pending(UUID estate, Collection<Role> roles) {
        if (roles.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(PENDING + "and estate_id = :estate and role in (:roles) order by asked_at, id limit :limit")
                .param("estate", estate)
                .param("roles", roles.stream().map(Role::name).toList())
                .param("limit", LONGEST_LIST)
                .query((row, n) -> read(row))
                .list();
    }

    /** What waits for a person at all estates, by the posts held today; what they asked themselves is somebody else's to answer. */
    public List<PendingApproval> pendingFrom(Standing person) {
        return jdbc.sql(PENDING + "and (asked_by_kind <> 'STAFF' or asked_by_id <> :me)"
                        + " and (estate_id || '/' || role = any (:held) or role = any (:company))"
                        + " order by asked_at, id limit :limit")
                .param("me", person.id())
                .param(
                        "held",
                        person.posts().stream()
                                .filter(post -> post.estate() != null)
                                .map(post -> post.estate() + "/" + post.role())
                                .toArray(String[]::new))
                .param("company", person.companyRoles().stream().map(Role::name).toArray(String[]::new))
                .param("limit", LONGEST_LIST)
                .query((row, n) -> read(row))
                .list();
    }

    /** What was answered at an estate, the newest first. */
    public List<ApprovalRequest> decided(UUID estate, int limit) {
        return requests.findDecided(estate, Limit.of(limit));
    }

    /** What waits about one subject. */
    public List<PendingApproval> pendingFor(String subjectType, String subjectId) {
        return jdbc.sql(PENDING + "and subject_type = :type and subject_id = :id order by asked_at, id limit :limit")
                .param("type", subjectType)
                .param("id", subjectId)
                .param("limit", LONGEST_LIST)
                .query((row, n) -> read(row))
                .list();
    }

    public ApprovalRequest of(UUID estate, UUID id) {
        return requests.findByEstateAndId(estate, id).orElseThrow(() -> new NotFound("approval " + id));
    }

    /** Two who ask at the same moment: the second waits until the first is stored, and finds it. */
    private void oneAtATime(Asking asking) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:matter, 0))")
                .param("matter", "approval " + asking.subjectType() + ' ' + asking.subjectId() + ' ' + asking.matter())
                .query(row -> {});
    }

    private void refuseUnlessHolder(ApprovalRequest request, Actor by) {
        LocalDate today = estates.of(request.getEstate()).today(clock);
        boolean holder = posts.standing(by.staffId(), today)
                .filter(standing -> standing.isAnyAt(request.getEstate(), Set.of(request.getRole())))
                .isPresent();
        Refused.unless(
                holder,
                "approval.notYourRole",
                new DefaultMessageSourceResolvable("role." + request.getRole().name()));
    }

    private static PendingApproval read(ResultSet row) throws SQLException {
        return new PendingApproval(
                row.getObject("id", UUID.class),
                row.getObject("estate_id", UUID.class),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("matter"),
                Role.valueOf(row.getString("role")),
                row.getObject("author", UUID.class),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
