package cn.linli.app.acts;

import cn.linli.app.SmallPicture;
import cn.linli.bulletins.IssueScope;
import cn.linli.forums.AgendaPart;
import cn.linli.forums.ForumAgendas;
import cn.linli.forums.ForumCosts;
import cn.linli.forums.ForumForm;
import cn.linli.forums.ForumInvitations;
import cn.linli.forums.ForumPhotos;
import cn.linli.forums.ForumSessions;
import cn.linli.forums.Forums;
import cn.linli.forums.Gathering;
import cn.linli.forums.Invitation;
import cn.linli.forums.Preparation;
import cn.linli.forums.SignIns;
import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.testing.Cast.Stage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings forums where they shall stand, as the room's own façades do it. */
@RequiredArgsConstructor
final class ForumScenes {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Forums forums;
    private final ForumSessions sessions;
    private final ForumAgendas agendas;
    private final ForumInvitations invitations;
    private final SignIns signIns;
    private final ForumPhotos photos;
    private final ForumCosts costs;
    private final Evidence evidence;
    private final JdbcClient jdbc;
    private final Clock clock;

    UUID in(ForumSituation situation, Stage stage) {
        Actor manager = stage.projectManager().asActor();
        if (situation == ForumSituation.EMPTY) {
            return forums.plan(
                    stage.id(), quarter(stage), new Preparation("恳谈会", null, null, null, null, null), manager);
        }
        UUID id = ready(stage);
        switch (situation) {
            case EMPTY, READY -> {}
            case ANNOUNCED -> announce(stage, id);
            case BEGUN -> begin(stage, id);
            case SIGNED_IN -> signIn(stage, id);
            case HELD_ONE -> hold(stage, id);
            case FILED_ONE -> {
                hold(stage, id);
                forums.file(stage.id(), id, UUID.randomUUID(), "ab".repeat(32), manager);
            }
            case CALLED_OFF_ONE -> {
                announce(stage, id);
                forums.callOff(stage.id(), id, "会场检修", manager);
            }
        }
        return id;
    }

    private Quarter quarter(Stage stage) {
        return Quarter.of(stage.estate().today(clock));
    }

    private UUID ready(Stage stage) {
        Actor manager = stage.projectManager().asActor();
        UUID id = forums.plan(
                stage.id(),
                quarter(stage),
                new Preparation("恳谈会", ForumForm.TOGETHER, "停车", "每栋两户", "圆桌", 0L),
                manager);
        Instant start = clock.instant().plus(HOUR);
        sessions.arrange(stage.id(), id, new Gathering("全体", "活动室", start, start.plus(HOUR)));
        agendas.add(stage.id(), id, AgendaPart.NEWS, "助餐卡");
        costs.add(stage.id(), id, "茶水", 3_000, null, manager);
        return id;
    }

    /** Asked homes, and a photograph of the empty room. */
    private void announce(Stage stage, UUID id) {
        Actor manager = stage.projectManager().asActor();
        forums.invite(stage.id(), id, manager);
        invitations.ask(stage.id(), id, null, Invitation.Way.TELEPHONE, IssueScope.ESTATE, manager);
        photos.add(
                stage.id(),
                id,
                List.of(evidence.keep(stage.id(), "会场.png", new ByteArrayInputStream(SmallPicture.png()), manager)),
                "会场",
                manager);
    }

    /** The clock of these tests stands still: the evening comes to it. */
    private void begin(Stage stage, UUID id) {
        announce(stage, id);
        jdbc.sql("update forum_session set starts_at = :start, ends_at = :end where forum_id = :forum")
                .param("start", clock.instant().minus(HOUR).atOffset(ZoneOffset.UTC))
                .param("end", clock.instant().plus(HOUR).atOffset(ZoneOffset.UTC))
                .param("forum", id)
                .update();
    }

    private void signIn(Stage stage, UUID id) {
        begin(stage, id);
        signIns.enter(
                stage.id(),
                id,
                forums.of(stage.id(), id).getSessions().get(0).getId(),
                List.of(new SignIns.Line("张伟", "1-1-101")),
                stage.butler().asActor());
    }

    private void hold(Stage stage, UUID id) {
        signIn(stage, id);
        forums.hold(stage.id(), id, stage.projectManager().asActor());
    }

    /** The first row of a forum's table; one that is nobody's where there is none. */
    String first(String table, UUID forum) {
        return jdbc.sql("select id from " + table + " where forum_id = ? order by id limit 1")
                .param(forum)
                .query(UUID.class)
                .optional()
                .orElse(new UUID(0, 0))
                .toString();
    }

    /** The file of a forum's photograph, as a form that came back carries it on. */
    String photographed(UUID forum) {
        return jdbc.sql("select file_id from forum_photo where forum_id = ?")
                .param(forum)
                .query(UUID.class)
                .optional()
                .orElse(new UUID(0, 0))
                .toString();
    }

    String token(UUID forum) {
        return jdbc.sql("select token from forum_session where forum_id = ?")
                .param(forum)
                .query(String.class)
                .optional()
                .orElse("nobody");
    }
}
