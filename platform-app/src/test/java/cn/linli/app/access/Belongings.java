package cn.linli.app.access;

import cn.linli.app.acts.AftermathScenes;
import cn.linli.app.acts.IncomingScenes;
import cn.linli.app.acts.LaunchScenes;
import cn.linli.app.acts.OtherActs;
import cn.linli.app.acts.RainSituation;
import cn.linli.app.acts.RecheckScenes;
import cn.linli.app.acts.RecheckSituation;
import cn.linli.app.acts.RepairScenes;
import cn.linli.app.acts.RepairSituation;
import cn.linli.app.acts.SurveyScenes;
import cn.linli.bulletins.Body;
import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.IssueRegister;
import cn.linli.bulletins.IssueScope;
import cn.linli.bulletins.Signatures;
import cn.linli.bulletins.Way;
import cn.linli.bulletins.Wording;
import cn.linli.feedback.HotProblems;
import cn.linli.feedback.Letters;
import cn.linli.feedback.Outcome;
import cn.linli.feedback.Registration;
import cn.linli.feedback.SavedFilters;
import cn.linli.feedback.Severity;
import cn.linli.feedback.SpotChecks;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.TicketRequests;
import cn.linli.feedback.TicketWork;
import cn.linli.feedback.Tickets;
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
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Post.Patch;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.Channel;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import cn.linli.residents.butlers.ButlerChange.Handover;
import cn.linli.residents.butlers.ButlerChanges;
import cn.linli.residents.importing.Imports;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of everything that an address can name by an id, at one estate. */
@TestComponent
@RequiredArgsConstructor
public class Belongings {

    private final Tickets tickets;
    private final TicketWork work;
    private final TicketRequests requests;
    private final Letters letters;
    private final SpotChecks checks;
    private final HotProblems hot;
    private final SavedFilters filters;
    private final Households households;
    private final Imports imports;
    private final Evidence evidence;
    private final Documents documents;
    private final IssueRegister issues;
    private final Signatures signatures;
    private final Approvals approvals;
    private final Staff staff;
    private final Posts posts;
    private final ButlerChanges changes;
    private final Forums forums;
    private final ForumSessions forumSessions;
    private final ForumAgendas agendas;
    private final ForumInvitations invitations;
    private final SignIns signIns;
    private final ForumPhotos forumPhotos;
    private final ForumCosts forumCosts;
    private final AutowireCapableBeanFactory beans;
    private final Clock clock;
    private final JdbcClient jdbc;

    /** By the beginning of the address up to the id. */
    public Map<String, String> of(Stage stage) throws IOException {
        Actor butler = stage.butler().asActor();
        Actor manager = stage.projectManager().asActor();
        UUID estate = stage.id();
        UUID building = households.addBuilding(estate, "1", "1栋", "1");
        UUID home = households.register(
                estate,
                new NewHome(
                        new HomeNumber("1", "1", "101"),
                        1,
                        null,
                        Occupancy.OCCUPIED,
                        LocalDate.of(2020, 1, 1),
                        List.of(new PersonDetails(
                                "张伟", Relation.OWNER, null, null, null, null, false, OwnerGroup.GENERAL, null, null))),
                butler);
        UUID file = evidence.keep(estate, "西门.png", new ByteArrayInputStream(picture()), butler)
                .getId();
        Ticket ticket = complaint(stage, List.of(file));
        Ticket answered = complaint(stage, List.of());
        work.handle(estate, answered.getId(), Outcome.SOLVED, "已换岗", null, List.of(), butler);
        letters.write(estate, answered.getId(), "张先生：您反映的问题已处理。", butler);
        requests.askExtension(estate, ticket.getId(), LocalDate.of(2026, 12, 20), "等配件", butler);
        filters.save(estate, "我的", "list=ALL", manager);
        UUID upload = imports.upload(
                estate, "住户.csv", new ByteArrayInputStream("楼栋,房号\n1,102\n".getBytes(StandardCharsets.UTF_8)), manager);

        Map<String, String> all = new HashMap<>();
        all.put("/e/{estate}/tickets/", ticket.getId().toString());
        all.put(
                "/e/{estate}/tickets/{id}/letters/",
                letters.of(answered.getId()).get(0).id().toString());
        all.put(
                "/e/{estate}/tickets/filters/",
                filters.of(estate, manager.staffId()).get(0).id().toString());
        all.put("/e/{estate}/households/", home.toString());
        all.put(
                "/e/{estate}/households/{household}/people/",
                only("select id from household_person where household_id = ?", home));
        all.put("/e/{estate}/buildings/", building.toString());
        all.put("/e/{estate}/imports/", upload.toString());
        all.put("/e/{estate}/approvals/", only("select id from approval_request where estate_id = ?", estate));
        all.put(
                "/e/{estate}/complaint-sheets/spot-checks/",
                checks.draw(estate, stage.supervisor().asActor()).getId().toString());
        all.put("/e/{estate}/files/", file.toString());
        all.put("/t/", ticket.getToken());
        all.put("/t/{token}/files/", file.toString());
        all.put("/p/", stage.estate().getCode());
        all.put("/standards/", "FEE-3");
        all.put("/admin/estates/", estate.toString());
        all.put("/admin/topics/", "SECURITY");
        UUID photo = evidence.keepPicture(estate, "西门.png", new ByteArrayInputStream(picture()), butler)
                .getId();
        UUID paper = paper(stage, photo);
        all.put("/e/{estate}/documents/", paper.toString());
        all.put("/e/{estate}/documents/{id}/editions/", "1");
        all.put("/e/{estate}/documents/{id}/editions/{from}/", "1");
        all.put("/e/{estate}/documents/pictures/", photo.toString());
        issues.plan(estate, paper, Way.DOOR, IssueScope.ESTATE);
        all.put(
                "/e/{estate}/documents/{id}/issues/",
                only("select id from document_issue where document_id = ? limit 1", paper));
        all.put("/e/{estate}/monthly-summaries/", "2026-11");
        UUID problem = hot.open(estate, "门岗", List.of(ticket.getNumber(), answered.getNumber()), manager);
        hot.meet(estate, problem, stage.estate().getFirstOccupiedOn(), "秩序", "加派一人");
        hot.decideMeasure(estate, problem, "加派一人", butler.staffId(), LocalDate.of(2099, 1, 1));
        all.put("/e/{estate}/hot-problems/", problem.toString());
        all.put(
                "/e/{estate}/hot-problems/{id}/measures/",
                only("select id from ticket_hot_measure where problem_id = ?", problem));
        all.put("/e/{estate}/documents/{id}/photographs/", photo.toString());
        UUID butlersPost = posts.ofMember(butler.staffId()).get(0).getId();
        all.put("/e/{estate}/butlers/", butlersPost.toString());
        all.put("/e/{estate}/butler-changes/", change(stage).toString());
        all.put(
                "/e/{estate}/butler-changes/{id}/visits/",
                only("select id from butler_visit where estate_id = ? limit 1", estate));
        OtherActs others = beans.createBean(OtherActs.class);
        all.put("/e/{estate}/discontents/", others.discontent(stage).toString());
        all.put("/e/{estate}/move-ins/", others.moveIn(stage, home).toString());
        all.put("/e/{estate}/move-ins/{id}/steps/", "REMINDER");
        all.put("/e/{estate}/occupancy-weeks/", others.occupancyWeek(stage).toString());
        all.put("/e/{estate}/greetings/", others.birthday(stage, home, true).toString());
        all.put("/e/{estate}/greetings/texts/", "BIRTHDAY");
        all.put("/e/{estate}/greetings/texts/{occasion}/", "ZH");
        all.put("/e/{estate}/home-talks/", others.talk(stage).toString());
        all.put("/e/{estate}/group-proposals/", others.proposal(stage).toString());
        all.put("/p/{estate}/documents/", paper.toString());
        all.put("/p/{estate}/documents/{id}/pictures/", photo.toString());
        all.put("/admin/document-templates/", "NOTICE");
        forum(stage, all);
        survey(stage, all);
        RecheckScenes.Made again = beans.createBean(RecheckScenes.class).in(RecheckSituation.DRAWN, stage);
        all.put("/e/{estate}/rechecks/", again.recheck().toString());
        all.put("/e/{estate}/rechecks/{id}/cases/", again.one().toString());
        RepairScenes mended = beans.createBean(RepairScenes.class);
        all.put(
                "/e/{estate}/repairs/",
                mended.in(RepairSituation.ORDINARY_ONE, stage).toString());
        all.put(
                "/e/{estate}/rainstorms/",
                mended.rain(stage, RainSituation.PROPOSED).toString());
        IncomingScenes incoming = beans.createBean(IncomingScenes.class);
        all.put("/e/{estate}/callbacks/tokens/", incoming.token(stage).toString());
        all.put("/e/{estate}/repairs/import/", incoming.list(stage).toString());
        return all;
    }

    /** Owners are invited to it; there is one of everything that belongs to it, and somebody has signed in. */
    private void forum(Stage stage, Map<String, String> all) throws IOException {
        Actor manager = stage.projectManager().asActor();
        UUID estate = stage.id();
        UUID forum = forums.plan(
                estate,
                Quarter.of(stage.estate().today(clock)),
                new Preparation("恳谈会", ForumForm.TOGETHER, "停车", "每栋两户", "圆桌", 0L),
                manager);
        Instant start = clock.instant().plus(Duration.ofMinutes(30));
        UUID session = forumSessions.arrange(
                estate, forum, new Gathering("全体", "活动室", start, start.plus(Duration.ofHours(2))));
        agendas.add(estate, forum, AgendaPart.NEWS, "助餐卡");
        forums.invite(estate, forum, manager);
        invitations.ask(estate, forum, null, Invitation.Way.DOOR, IssueScope.ESTATE, manager);
        String token = only("select token from forum_session where id = ?", String.class, session);
        signIns.signIn(token, "张伟", "1-1-101");
        EvidenceFile photo = evidence.keep(estate, "会场.png", new ByteArrayInputStream(picture()), manager);
        forumPhotos.add(estate, forum, List.of(photo), "会场", manager);
        forumCosts.add(estate, forum, "茶水", 3_000, photo.getId(), manager);
        String below = "/e/{estate}/forums/{id}/";
        all.put("/e/{estate}/forums/", forum.toString());
        all.put(below + "sessions/", session.toString());
        all.put(below + "agenda/", only("select id from forum_agenda where forum_id = ?", forum));
        all.put(below + "invitations/", only("select id from forum_invitation where forum_id = ? limit 1", forum));
        all.put(below + "attendance/", only("select id from forum_attendance where forum_id = ?", forum));
        all.put(below + "photos/", only("select id from forum_photo where forum_id = ?", forum));
        all.put(below + "costs/", only("select id from forum_cost where forum_id = ?", forum));
        all.put("/s/forum/", token);
        aftermath(stage, forum, all);
    }

    /** Drawn, and nothing is handed out yet. */
    private void survey(Stage stage, Map<String, String> all) {
        UUID round = beans.createBean(SurveyScenes.class).drawn(stage);
        all.put("/e/{estate}/surveys/", round.toString());
        all.put("/quality/surveys/", only("select survey_id from survey_round where id = ?", round));
        questionnaires(stage, all);
        all.put(
                "/e/{estate}/surveys/{id}/forms/",
                only("select id from survey_form where round_id = ? order by serial limit 1", round));
        answers(stage, round, all);
        became(stage, round, all);
    }

    /** A draft, and the file of a past half-year. */
    private void questionnaires(Stage stage, Map<String, String> all) {
        LaunchScenes scenes = beans.createBean(LaunchScenes.class);
        UUID draft = scenes.draft(stage);
        all.put("/quality/questionnaires/", draft.toString());
        all.put(
                "/quality/questionnaires/{id}/areas/",
                scenes.areaOf(draft).getId().toString());
        all.put("/quality/questionnaires/{id}/items/", scenes.itemOf(draft).toString());
        all.put(
                "/e/{estate}/surveys/import/",
                scenes.brought(stage, scenes.half(stage).previous()).toString());
    }

    /** The link of the home that has no form yet, and a paper that came from a home that has. */
    private void answers(Stage stage, UUID round, Map<String, String> all) {
        SurveyScenes scenes = beans.createBean(SurveyScenes.class);
        all.put(
                "/s/survey/",
                scenes.token(
                        stage,
                        UUID.fromString(
                                only("select id from survey_form where round_id = ? order by serial limit 1", round))));
        all.put("/e/{estate}/surveys/{id}/papers/", scenes.paperOf(stage, round));
    }

    /** Somebody wrote something, and something is done about it; the summary is the half-year's. */
    private void became(Stage stage, UUID round, Map<String, String> all) {
        jdbc.sql("insert into survey_remark (id, version, estate_id, round_id, number, words, contact_id)"
                        + " values (gen_random_uuid(), 0, :estate, :round, 1, '停车位太少', gen_random_uuid())")
                .param("estate", stage.id())
                .param("round", round)
                .update();
        jdbc.sql(
                        "insert into survey_measure (id, version, estate_id, round_id, number, topic, concern, measure, person_id,"
                                + " person_name, due, first_due, round, planned_by, planned_name, planned_at)"
                                + " values (gen_random_uuid(), 0, :estate, :round, 1, 'PARKING', '停车位太少', '划线二十个', :person,"
                                + " '周工', '2099-01-01', '2099-01-01', 1, :by, '陈客服', now())")
                .param("estate", stage.id())
                .param("round", round)
                .param("person", stage.engineeringSupervisor().getId())
                .param("by", stage.customerServiceLead().getId())
                .update();
        all.put("/e/{estate}/surveys/{id}/remarks/", only("select id from survey_remark where round_id = ?", round));
        all.put("/e/{estate}/survey-measures/", only("select id from survey_measure where round_id = ?", round));
        all.put(
                "/quality/surveys/summaries/",
                HalfYear.of(stage.estate().today(clock)).code());
    }

    /** The evening has begun: somebody asked, and something is to be put right. */
    private void aftermath(Stage stage, UUID forum, Map<String, String> all) {
        jdbc.sql("update forum_session set starts_at = ? where forum_id = ?")
                .param(clock.instant().minus(Duration.ofMinutes(30)).atOffset(ZoneOffset.UTC))
                .param(forum)
                .update();
        AftermathScenes scenes = beans.createBean(AftermathScenes.class);
        UUID item = scenes.item(stage, forum, scenes.question(stage, forum), stage.engineeringSupervisor());
        all.put(
                "/e/{estate}/forums/{id}/questions/",
                scenes.question(stage, forum).toString());
        all.put("/e/{estate}/forum-items/", item.toString());
    }

    /** Signed and on the board, with a photograph in it. */
    private UUID paper(Stage stage, UUID photo) throws IOException {
        Actor butler = stage.butler().asActor();
        Actor manager = stage.projectManager().asActor();
        UUID estate = stage.id();
        String body = "<p>周三停水。</p><img src=\"" + Body.picture(stage.estate().getCode(), photo) + "\" alt=\"西门\">";
        UUID paper = documents.draft(estate, DocumentKind.NOTICE, null, false, Wording.of("停水通知", body), butler);
        documents.submit(estate, paper, butler);
        UUID asked =
                approvals.pendingFor(Document.SUBJECT, paper.toString()).get(0).id();
        approvals.decide(estate, asked, manager, Verdict.YES, null);
        signatures.keep("签名.png", new ByteArrayInputStream(picture()), manager);
        documents.sign(estate, paper, manager);
        documents.publish(estate, paper, manager);
        return paper;
    }

    /** Of building 9, so that the stage's own butler keeps post and patch. */
    private UUID change(Stage stage) {
        UUID estate = stage.id();
        LocalDate today = stage.estate().today(clock);
        households.addBuilding(estate, "9", "9栋", "1");
        households.register(
                estate,
                new NewHome(
                        new HomeNumber("9", "1", "101"),
                        1,
                        null,
                        Occupancy.OCCUPIED,
                        LocalDate.of(2020, 1, 1),
                        List.of()),
                stage.butler().asActor());
        UUID former = anotherButler(estate, "周前任", List.of(new Patch("9", "")));
        UUID successor = anotherButler(estate, "吴后任", List.of());
        return changes.change(
                estate,
                new Handover(former, successor, Set.of(new Patch("9", "")), today, "021-5555", today, false),
                stage.projectManager().asActor());
    }

    private UUID anotherButler(UUID estate, String name, List<Patch> patches) {
        UUID member = staff.hire(
                        new StaffMember.Particulars(name, null, null, "zh"), "b-" + UUID.randomUUID(), Cast.PASSWORD)
                .getId();
        return posts.appoint(member, Role.BUTLER, estate, LocalDate.of(2020, 1, 1), patches)
                .getId();
    }

    private Ticket complaint(Stage stage, List<UUID> photos) {
        return tickets.register(
                stage.id(),
                new Registration(
                        TicketKind.COMPLAINT,
                        Severity.ORDINARY,
                        false,
                        Channel.TELEPHONE,
                        "SECURITY",
                        "保安夜里睡觉",
                        null,
                        "西门",
                        null,
                        "张伟",
                        "13812345678",
                        false,
                        null,
                        photos),
                stage.butler().asActor());
    }

    private String only(String question, UUID about) {
        return only(question, UUID.class, about);
    }

    private String only(String question, Class<?> type, UUID about) {
        return jdbc.sql(question).param(about).query(type).single().toString();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
