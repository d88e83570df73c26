package cn.linli.app.acts;

import cn.linli.app.SmallPicture;
import cn.linli.bulletins.Document;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Signatures;
import cn.linli.forums.ForumForm;
import cn.linli.forums.ForumPhotos;
import cn.linli.forums.ForumSessions;
import cn.linli.forums.Forums;
import cn.linli.forums.Gathering;
import cn.linli.forums.Preparation;
import cn.linli.forums.SignIns;
import cn.linli.forums.items.Asked;
import cn.linli.forums.items.Content;
import cn.linli.forums.items.ForumQuestions;
import cn.linli.forums.items.Plan;
import cn.linli.forums.items.Raiser;
import cn.linli.forums.items.RectificationItems;
import cn.linli.forums.items.Word;
import cn.linli.forums.papers.Dossiers;
import cn.linli.forums.papers.ForumMinutes;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.Channel;
import cn.linli.residents.Phone;
import cn.linli.testing.Cast.Stage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings forums and their items where they shall stand, as the rooms' own façades do it. */
@RequiredArgsConstructor
public final class AftermathScenes {

    private final Forums forums;
    private final ForumSessions sessions;
    private final SignIns signIns;
    private final ForumPhotos photos;
    private final ForumQuestions questions;
    private final RectificationItems items;
    private final ForumMinutes minutes;
    private final Dossiers dossiers;
    private final Documents documents;
    private final Approvals approvals;
    private final Signatures signatures;
    private final Evidence evidence;
    private final JdbcClient jdbc;
    private final Clock clock;

    UUID in(AftermathSituation situation, Stage stage) {
        return switch (situation) {
            case PREPARED -> prepared(stage);
            case INVITED -> invited(stage);
            case BEGUN -> begun(stage);
            case HELD_ONE -> held(stage);
            case ASKED_AFTERWARDS -> {
                UUID forum = held(stage);
                question(stage, forum);
                yield forum;
            }
            case MINUTED -> {
                UUID forum = held(stage);
                minutes.draft(stage.id(), forum, stage.customerServiceLead().asActor());
                yield forum;
            }
            case COMPLETE -> complete(stage);
            case FILED_ONE -> filed(stage);
            case CANCELLED -> {
                UUID forum = invited(stage);
                forums.callOff(stage.id(), forum, "会场检修", stage.projectManager().asActor());
                yield forum;
            }
        };
    }

    UUID in(ItemSituation situation, Stage stage) {
        StaffMember person =
                situation == ItemSituation.DONE_BY_FRONT_DESK ? stage.frontDesk() : stage.engineeringSupervisor();
        UUID forum = begun(stage);
        UUID item = item(stage, forum, question(stage, forum), person);
        switch (situation) {
            case OPEN_ONE -> {}
            case CARRIED ->
                items.carry(stage.id(), item, "厂家缺货", stage.projectManager().asActor());
            case REOPENED -> {
                done(stage, item, person);
                visited(stage, item, Content.NOT_CONTENT);
            }
            case DONE_ONE, DONE_BY_FRONT_DESK -> done(stage, item, person);
            case CLOSED_ONE -> {
                done(stage, item, person);
                visited(stage, item, Content.CONTENT);
            }
        }
        return item;
    }

    private UUID prepared(Stage stage) {
        Quarter quarter = Quarter.of(stage.estate().today(clock));
        UUID forum = forums.plan(
                stage.id(),
                quarter,
                new Preparation("业主恳谈会", ForumForm.TOGETHER, "停车与电梯", "每栋两户", "圆桌", 45_000L),
                stage.customerServiceLead().asActor());
        Instant start = clock.instant().plus(Duration.ofDays(2));
        sessions.arrange(stage.id(), forum, new Gathering("全体", "活动室", start, start.plus(Duration.ofHours(2))));
        return forum;
    }

    private UUID invited(Stage stage) {
        UUID forum = prepared(stage);
        forums.invite(stage.id(), forum, stage.customerServiceLead().asActor());
        return forum;
    }

    /** The evening has come without the clock being moved, which the other tests of the context share. */
    public UUID begun(Stage stage) {
        UUID forum = invited(stage);
        Instant began = clock.instant().minus(Duration.ofMinutes(30));
        jdbc.sql("update forum_session set starts_at = ?, ends_at = ? where forum_id = ?")
                .param(began.atOffset(ZoneOffset.UTC))
                .param(began.plus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC))
                .param(forum)
                .update();
        UUID session = forums.of(stage.id(), forum).getSessions().get(0).getId();
        signIns.enter(
                stage.id(),
                forum,
                session,
                List.of(new SignIns.Line("张伟", "1-1-101")),
                stage.frontDesk().asActor());
        return forum;
    }

    private UUID held(Stage stage) {
        UUID forum = begun(stage);
        forums.hold(stage.id(), forum, stage.customerServiceLead().asActor());
        return forum;
    }

    private UUID complete(Stage stage) {
        UUID forum = held(stage);
        photos.add(
                stage.id(),
                forum,
                List.of(evidence.keep(
                        stage.id(),
                        "会场.png",
                        new ByteArrayInputStream(SmallPicture.png()),
                        stage.butler().asActor())),
                "会场",
                stage.butler().asActor());
        UUID document =
                minutes.draft(stage.id(), forum, stage.customerServiceLead().asActor());
        documents.submit(stage.id(), document, stage.customerServiceLead().asActor());
        UUID asked = approvals
                .pendingFor(Document.SUBJECT, document.toString())
                .get(0)
                .id();
        approvals.decide(stage.id(), asked, stage.projectManager().asActor(), Verdict.YES, null);
        signatures.keep(
                "签名.png",
                new ByteArrayInputStream(SmallPicture.png()),
                stage.projectManager().asActor());
        documents.sign(stage.id(), document, stage.projectManager().asActor());
        documents.publish(stage.id(), document, stage.projectManager().asActor());
        return forum;
    }

    public UUID filed(Stage stage) {
        UUID forum = complete(stage);
        dossiers.file(stage.id(), forum, stage.projectManager().asActor());
        return forum;
    }

    public UUID question(Stage stage, UUID forum) {
        return questions.ask(
                stage.id(),
                forum,
                null,
                new Asked(new Raiser("张伟", null, "1-1-101", new Phone("13812345678")), "道闸为什么总坏？"),
                stage.frontDesk().asActor());
    }

    public UUID item(Stage stage, UUID forum, UUID question, StaffMember person) {
        LocalDate due = stage.estate().today(clock).plusDays(7);
        return items.plan(
                stage.id(),
                forum,
                question,
                "道闸常坏",
                new Plan("更换电机", person.getId(), person.getName(), due),
                stage.customerServiceLead().asActor());
    }

    private void done(Stage stage, UUID item, StaffMember person) {
        items.finish(stage.id(), item, "已更换电机", List.of(), person.asActor());
    }

    private void visited(Stage stage, UUID item, Content content) {
        items.visit(
                stage.id(),
                item,
                content,
                new Word(Channel.TELEPHONE, "张伟", "好用了", List.of(), clock.instant()),
                content == Content.NOT_CONTENT ? stage.estate().today(clock).plusDays(9) : null,
                stage.customerServiceLead().asActor());
    }
}
