package cn.linli.forums;

import cn.linli.bulletins.IssueScope;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import cn.linli.residents.HouseholdFilter;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which homes are asked to a forum, how, and what they answered (FOR-4).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class ForumInvitations {

    private final Forums forums;
    private final InvitationLists lists;
    private final HouseholdLists homes;
    private final ContactRegister register;
    private final Estates estates;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    /** Asks every home of the scope; a home that is asked already stays as it is. Returns how many are new. */
    public int ask(UUID estate, UUID id, @Nullable UUID session, Invitation.Way way, IssueScope scope, Actor by) {
        Forum forum = forums.taken(estate, id, "forum.homesInvited");
        forum.require(ForumAction.INVITE_HOMES);
        requireGroup(forum, session);
        List<HouseholdRow> to = new ArrayList<>();
        homes.each(estate, HouseholdFilter.ALL, home -> {
            if (scope.holds(home)) {
                to.add(home);
            }
        });
        Refused.unless(!to.isEmpty(), "forum.invitation.nobody");
        int before = lists.counts(estate, id).invited();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        batches.batchUpdate(
                "insert into forum_invitation (id, estate_id, forum_id, session_id, household_id, home, way, invited_by,"
                        + " invited_name, invited_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                to,
                500,
                (line, home) -> {
                    line.setObject(1, Ids.next());
                    line.setObject(2, estate);
                    line.setObject(3, id);
                    line.setObject(4, session);
                    line.setObject(5, home.id());
                    line.setString(6, home.label());
                    line.setString(7, way.name());
                    line.setObject(8, by.staffId());
                    line.setString(9, by.name());
                    line.setObject(10, now);
                });
        return lists.counts(estate, id).invited() - before;
    }

    private static void requireGroup(Forum forum, @Nullable UUID session) {
        if (forum.getForm() == ForumForm.GROUPS
                && Optional.ofNullable(session).flatMap(forum::session).isEmpty()) {
            throw Refused.because("forum.invitation.session").at("session");
        }
    }

    /**
     * Writes down what a home said, and enters that it was spoken with; said otherwise later, the later word stands.
     */
    public void answer(UUID estate, UUID id, UUID invitation, Invitation.Answer answer, Invitation.Way way, Actor by) {
        Forum forum = forums.taken(estate, id, "forum.answered");
        forum.require(ForumAction.ANSWER);
        int written = jdbc.sql("update forum_invitation set answer = :answer, answered_by = :by, answered_name = :name,"
                        + " answered_at = :at, answered_way = :way"
                        + " where estate_id = :estate and forum_id = :forum and id = :id")
                .param("answer", answer.name())
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("way", way.name())
                .param("estate", estate)
                .param("forum", id)
                .param("id", invitation)
                .update();
        if (written == 0) {
            throw new NotFound("invitation " + invitation);
        }
        if (way != Invitation.Way.NOTICE) {
            enter(forum, lists.of(estate, id, invitation), answer, way, by);
        }
    }

    private void enter(Forum forum, Invitation asked, Invitation.Answer answer, Invitation.Way way, Actor by) {
        register.enter(new ContactEntry(
                forum.getEstateId(),
                asked.household(),
                clock.instant(),
                way == Invitation.Way.DOOR ? Channel.HOME_VISIT : Channel.TELEPHONE,
                Direction.TO_OWNER,
                by.staffId(),
                by.name(),
                null,
                say("forum.invitation.said", forum.getTitle(), say("forums.answer." + answer)),
                null,
                Forum.SUBJECT,
                forum.getId().toString(),
                forum.getTitle(),
                "/e/" + estates.of(forum.getEstateId()).getCode() + "/forums/" + forum.getId()));
    }

    /** The register is kept in the language of the procedures. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
