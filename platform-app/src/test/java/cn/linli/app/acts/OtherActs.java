package cn.linli.app.acts;

import cn.linli.app.SmallPicture;
import cn.linli.feedback.HotProblems;
import cn.linli.feedback.Neglects;
import cn.linli.feedback.SavedFilters;
import cn.linli.feedback.SpotChecks;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketRequests;
import cn.linli.feedback.Topics;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.LadderClimbed;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.notice.ChatHookDraft;
import cn.linli.kernel.notice.ChatHooks;
import cn.linli.kernel.notice.ChatKind;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Post;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.BuildingCard;
import cn.linli.residents.Channel;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Phone;
import cn.linli.residents.Relation;
import cn.linli.residents.butlers.ButlerChange.Handover;
import cn.linli.residents.butlers.ButlerChanges;
import cn.linli.residents.butlers.ButlerVisit;
import cn.linli.residents.butlers.ButlerVisits;
import cn.linli.residents.care.Discontents;
import cn.linli.residents.care.GroupProposals;
import cn.linli.residents.care.LowScore;
import cn.linli.residents.care.OwnersWord;
import cn.linli.residents.greetings.Greeting;
import cn.linli.residents.greetings.GreetingStandard;
import cn.linli.residents.greetings.GreetingsToAll;
import cn.linli.residents.movein.MoveIns;
import cn.linli.residents.talks.HomeTalk;
import cn.linli.residents.talks.HomeTalks;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Something of every kind to act upon, new each time it is asked for. */
@RequiredArgsConstructor
public final class OtherActs {

    static final Channel BY_TELEPHONE = Channel.TELEPHONE;
    static final OwnersWord IS_CONTENT = new OwnersWord(BY_TELEPHONE, "张伟", "都修好了", null, OwnerGroup.GENERAL);

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Staff staff;
    private final Posts posts;
    private final Topics topics;
    private final Households households;
    private final Neglects neglects;
    private final SpotChecks spotChecks;
    private final SavedFilters filters;
    private final HotProblems hot;
    private final Evidence evidence;
    private final TicketRequests requests;
    private final Notices notices;
    private final ChatHooks hooks;
    private final ButlerChanges changes;
    private final ButlerVisits visits;
    private final Discontents discontents;
    private final GroupProposals proposals;
    private final HomeTalks talks;
    private final MoveIns moveIns;
    private final GreetingsToAll greetingsToAll;
    private final Duties duties;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final AutowireCapableBeanFactory beans;

    StaffMember somebody() {
        return staff.hire(new StaffMember.Particulars("某某", null, null, "zh"), "o-" + UUID.randomUUID(), Cast.PASSWORD);
    }

    Post post(Stage stage) {
        return posts.appoint(somebody().getId(), Role.BUTLER, stage.id(), LONG_AGO, List.of());
    }

    /** The butler of a building of its own, where somebody lives. */
    Post butler(Stage stage) {
        String building = freeCode(stage);
        home(stage, building);
        return posts.appoint(
                somebody().getId(), Role.BUTLER, stage.id(), LONG_AGO, List.of(new Post.Patch(building, "")));
    }

    /** What a form says about another butler in the place of this one, from today on. */
    Map<String, String> handover(Stage stage, Post former) {
        String today = stage.estate().today(clock).toString();
        return Map.of(
                "patch",
                former.getPatches().iterator().next().building(),
                "successor",
                post(stage).getId().toString(),
                "since",
                today,
                "telephone",
                "021-5555",
                "visitsUntil",
                today);
    }

    /** A home where both butlers have still to go. */
    ButlerVisit visit(Stage stage) {
        Post former = butler(stage);
        LocalDate today = stage.estate().today(clock);
        UUID change = changes.change(
                stage.id(),
                new Handover(former.getId(), post(stage).getId(), former.getPatches(), today, "021-5555", today, true),
                stage.projectManager().asActor());
        return visits.of(stage.id(), change).get(0);
    }

    /** Who goes there. */
    StaffMember visitor(Stage stage, ButlerVisit visit) {
        return staff.of(changes.of(stage.id(), visit.change()).getSuccessorId());
    }

    /** A household that is not satisfied. */
    public UUID discontent(Stage stage) {
        UUID home = home(stage);
        households.regroup(stage.id(), personOf(home), OwnerGroup.DISSATISFIED);
        return discontents.running(stage.id(), home).orElseThrow().getId();
    }

    /** One that has told its butler that it is content. */
    UUID content(Stage stage) {
        UUID discontent = discontent(stage);
        discontents.contact(stage.id(), discontent, IS_CONTENT, stage.butler().asActor());
        return discontent;
    }

    /** A household that a low score proposes for the group of the dissatisfied. */
    public UUID proposal(Stage stage) {
        UUID home = home(stage);
        proposals.heard(
                stage.id(),
                home,
                new LowScore(1, "评分：1", "ticket", UUID.randomUUID().toString(), null));
        return proposals.open(stage.id()).stream()
                .filter(one -> one.getHouseholdId().equals(home))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    public UUID talk(Stage stage) {
        return talks.enter(
                stage.id(),
                home(stage),
                new HomeTalk.Words(stage.estate().today(clock), "张伟", "住得怎么样", "都好", null),
                stage.butler().asActor());
    }

    UUID moveIn(Stage stage) {
        return moveIn(stage, home(stage));
    }

    public UUID moveIn(Stage stage, UUID home) {
        return moveIns.plan(
                stage.id(), home, stage.estate().today(clock), stage.butler().asActor());
    }

    /** Somebody who agreed has their birthday today. */
    UUID birthday(Stage stage) {
        return birthday(stage, true);
    }

    UUID birthday(Stage stage, boolean consent) {
        return birthday(stage, home(stage), consent);
    }

    public UUID birthday(Stage stage, UUID home, boolean consent) {
        LocalDate today = stage.estate().today(clock);
        UUID person = households.moveIn(
                stage.id(),
                home,
                new PersonDetails(
                        "李娜",
                        Relation.FAMILY,
                        Phone.orNone("13912345678"),
                        null,
                        today.minusYears(30),
                        null,
                        consent,
                        OwnerGroup.GENERAL,
                        null,
                        null),
                LONG_AGO);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into household_greeting (id, version, estate_id, occasion, title, day, last_day, household_id, home,"
                                + " person_id, person_name, entered_at, undelivered) values (:id, 0, :estate, 'BIRTHDAY', '', :day, :day,"
                                + " :home, :label, :person, '李娜', now(), false)")
                .param("id", id)
                .param("estate", stage.id())
                .param("day", today)
                .param("home", home)
                .param("label", labelOf(stage, home))
                .param("person", person)
                .update();
        transaction.executeWithoutResult(status -> duties.open(
                Opening.of(GreetingStandard.RES_9, stage.id(), Subject.of(Greeting.SUBJECT, id), clock.instant())
                        .dueBy(stage.estate().endOf(today))));
        return id;
    }

    /** A community event of which everybody who agreed is to be told. */
    UUID event(Stage stage) {
        birthday(stage);
        return greetingsToAll.announce(
                stage.id(),
                "游园会" + households.buildings(stage.id()).size(),
                stage.estate().today(clock),
                "{姓名}，来游园",
                stage.customerServiceLead().asActor());
    }

    String today(Stage stage) {
        return stage.estate().today(clock).toString();
    }

    String topic() {
        String code = "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
        topics.add(code, "噪音", "Noise", 500);
        return code;
    }

    String retiredTopic() {
        String code = topic();
        topics.retire(code);
        return code;
    }

    StaffMember suspended(Stage stage) {
        StaffMember member = somebody();
        staff.disable(member.getId(), stage.administrator().asActor());
        return member;
    }

    UUID hook(Stage stage) {
        return hooks.add(
                stage.id(),
                new ChatHookDraft(
                        ChatKind.DINGTALK, "群", "https://oapi.dingtalk.com/robot/send?access_token=abc", null));
    }

    /** Only one import of an estate may be at work. */
    void finishImports(Stage stage) {
        jdbc.sql("update household_import set state = 'WITHDRAWN' where estate_id = ?")
                .param(stage.id())
                .update();
    }

    UUID building(Stage stage) {
        return building(stage, freeCode(stage));
    }

    private UUID building(Stage stage, String code) {
        return households.addBuilding(stage.id(), code, code + "栋", "1");
    }

    private String freeCode(Stage stage) {
        Set<String> taken = households.buildings(stage.id()).stream()
                .map(BuildingCard::code)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, taken.size() + 1)
                .mapToObj(String::valueOf)
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseThrow();
    }

    public UUID home(Stage stage) {
        return home(stage, freeCode(stage));
    }

    /** One in which nobody lives. */
    UUID emptyHome(Stage stage) {
        UUID home = home(stage);
        households.changeOccupancy(
                stage.id(),
                home,
                Occupancy.DECORATED_EMPTY,
                stage.estate().today(clock),
                "业主来电",
                stage.butler().asActor());
        return home;
    }

    /** A week's digest that nobody has checked, of a Monday that no calendar has lived. */
    public UUID occupancyWeek(Stage stage) {
        return jdbc.sql(
                        "insert into household_occupancy_week (id, estate_id, monday, taken_at, homes, changes, expected_soon,"
                                + " expected_passed) select gen_random_uuid(), :estate, coalesce(min(monday), date '2020-01-06') - 7,"
                                + " now(), '{}', 0, 0, 0 from household_occupancy_week where estate_id = :estate"
                                + " and monday < date '2020-01-06' returning id")
                .param("estate", stage.id())
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    private UUID home(Stage stage, String code) {
        building(stage, code);
        return households.register(
                stage.id(),
                new NewHome(
                        new HomeNumber(code, "1", "101"),
                        1,
                        null,
                        Occupancy.OCCUPIED,
                        LONG_AGO,
                        List.of(new PersonDetails(
                                "张伟", Relation.OWNER, null, null, null, null, false, OwnerGroup.GENERAL, null, null))),
                stage.butler().asActor());
    }

    public String labelOf(Stage stage, UUID home) {
        return households.of(stage.id(), home).label();
    }

    UUID personOf(UUID home) {
        return jdbc.sql("select id from household_person where household_id = ?")
                .param(home)
                .query(UUID.class)
                .single();
    }

    UUID neglect(Stage stage, Ticket ticket) {
        transaction.executeWithoutResult(status -> events.publishEvent(new LadderClimbed(
                UUID.randomUUID(),
                "FEE-3",
                stage.id(),
                ticket.subject(),
                1,
                LONG_AGO,
                Role.BUTLER,
                Role.FOREMAN,
                List.of(stage.butler().getId()),
                List.of())));
        return neglects.ofTicket(ticket.getId()).get(0).getId();
    }

    UUID spotCheck(Stage stage) {
        return spotChecks.draw(stage.id(), stage.supervisor().asActor()).getId();
    }

    /** A matter of two tickets on which it is decided that the butler does something. */
    UUID hotProblem(Stage stage, Ticket one, Ticket other) {
        UUID problem = hot.open(
                stage.id(),
                "门岗",
                List.of(one.getNumber(), other.getNumber()),
                stage.projectManager().asActor());
        hot.meet(stage.id(), problem, LONG_AGO, "秩序", "加派一人");
        hot.decideMeasure(stage.id(), problem, "加派一人", stage.butler().getId(), LocalDate.of(2099, 1, 1));
        return problem;
    }

    UUID measureOf(UUID problem) {
        return jdbc.sql("select id from ticket_hot_measure where problem_id = ?")
                .param(problem)
                .query(UUID.class)
                .single();
    }

    UUID photo(Stage stage) {
        return evidence.keep(
                        stage.id(),
                        "门岗.png",
                        new ByteArrayInputStream(SmallPicture.png()),
                        stage.butler().asActor())
                .getId();
    }

    /** One of which every measure is done. */
    UUID hotProblemDone(Stage stage, Ticket one, Ticket other) {
        UUID problem = hotProblem(stage, one, other);
        UUID file = photo(stage);
        hot.complete(
                stage.id(),
                problem,
                measureOf(problem),
                "已加派",
                file,
                stage.butler().asActor());
        return problem;
    }

    UUID filter(Stage stage) {
        filters.save(stage.id(), "我的", "list=ALL", stage.butler().asActor());
        return filters.of(stage.id(), stage.butler().getId()).get(0).id();
    }

    UUID approval(Stage stage, Ticket ticket) {
        requests.askForcedClosing(
                stage.id(), ticket.getId(), "联系不上业主", stage.butler().asActor());
        return jdbc.sql("select id from approval_request where subject_id = ?")
                .param(ticket.getId().toString())
                .query(UUID.class)
                .single();
    }

    /** A mail that was given up. */
    UUID failedDelivery(Stage stage) {
        notices.tell(new Telling(
                stage.butler().getId(), stage.id(), "lost", "app.estate.founded", List.of("锦园"), "/", false));
        jdbc.sql("update notice_delivery set outcome = 'FAILED', error = 'hung up', attempts = 7, finished_at = now()"
                        + " where notice_id in (select id from notice where recipient_id = ?)")
                .param(stage.butler().getId())
                .update();
        return jdbc.sql("select d.id from notice_delivery d join notice n on n.id = d.notice_id"
                        + " where n.recipient_id = ? limit 1")
                .param(stage.butler().getId())
                .query(UUID.class)
                .single();
    }

    /** A month that is over and in which an owner was asked about a repair. */
    YearMonth monthWithACallback(Stage stage) {
        return beans.createBean(RecheckScenes.class).month(stage);
    }
}
