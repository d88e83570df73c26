package cn.linli.app.acts;

import cn.linli.app.SmallPicture;
import cn.linli.app.access.Caller;
import cn.linli.kernel.staff.Post;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.butlers.ButlerVisit;
import cn.linli.residents.importing.Imports;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** For each address that may change something: how it is done successfully, outside the tickets themselves. */
final class EveryAct {

    private static final String HOMES = "楼栋,单元,房号,入住状态\n99,1,101,入住\n";

    /** Makes what there is to act upon, and gives the act. */
    private final Map<String, Supplier<Supplier<HttpResponse<String>>>> all = new TreeMap<>();

    private final int port;
    private final Stage stage;
    private final TicketScenes scenes;
    private final OtherActs things;
    private final LaunchScenes surveys;
    private final IncomingScenes incoming;
    private final Imports imports;
    private final Task<Void> job;

    EveryAct(
            int port,
            Stage stage,
            TicketScenes scenes,
            OtherActs things,
            LaunchScenes surveys,
            IncomingScenes incoming,
            Imports imports,
            Task<Void> job) {
        this.port = port;
        this.stage = stage;
        this.scenes = scenes;
        this.things = things;
        this.surveys = surveys;
        this.incoming = incoming;
        this.imports = imports;
        this.job = job;
        ofTheCompany(signedIn(stage.administrator()));
        ofPeople(signedIn(stage.administrator()));
        ofOneself(signedIn(things.somebody()));
        ofHomes(signedIn(stage.projectManager()));
        ofButlers(signedIn(stage.projectManager()));
        ofCare(signedIn(stage.butler()), signedIn(stage.customerServiceLead()));
        ofImports(signedIn(stage.projectManager()));
        ofMatters(signedIn(stage.projectManager()), signedIn(stage.butler()), signedIn(stage.supervisor()));
        ofPapers(signedIn(stage.butler()), signedIn(stage.projectManager()));
        ofForums(signedIn(stage.butler()));
        ofRepairs(signedIn(stage.butler()));
        ofIncoming(signedIn(stage.projectManager()));
        ofQuestionnaires(signedIn(stage.qualityInspector()));
        ofLaunches(signedIn(stage.qualityInspector()), signedIn(stage.customerServiceLead()));
    }

    private void ofQuestionnaires(Caller quality) {
        String list = "/quality/questionnaires";
        Map<String, String> words = Map.of(
                "nameZh", "社区活动", "nameEn", "Activities", "wordsZh", "节日活动", "wordsEn", "Festivities", "to", "down");
        put(list + "/new", quality, Map.of("from", "default"));
        put(
                list + "/{id}/wording",
                quality,
                () -> list + "/" + surveys.draft(stage) + "/wording",
                Map.of(
                        "titleZh",
                        "征询意见表",
                        "titleEn",
                        "Questionnaire",
                        "overallZh",
                        "总评",
                        "overallEn",
                        "Overall",
                        "commentZh",
                        "意见",
                        "commentEn",
                        "Comment"));
        put(list + "/{id}/issue", quality, () -> list + "/" + surveys.draft(stage) + "/issue", Map.of());
        put(list + "/{id}/areas/new", quality, () -> list + "/" + surveys.draft(stage) + "/areas/new", words);
        for (String below : List.of("", "/items/new", "/place", "/removal")) {
            put(list + "/{id}/areas/{area}" + below, quality, () -> area(list) + below, words);
        }
        for (String below : List.of("", "/place", "/removal")) {
            put(list + "/{id}/items/{item}" + below, quality, () -> item(list) + below, words);
        }
    }

    private String area(String list) {
        UUID draft = surveys.draft(stage);
        return list + "/" + draft + "/areas/" + surveys.areaOf(draft).getId();
    }

    private String item(String list) {
        UUID draft = surveys.draft(stage);
        return list + "/" + draft + "/items/" + surveys.itemOf(draft);
    }

    /** What is posted below an estate's survey is driven by the surveys' own tables, which count lines too. */
    private void ofLaunches(Caller quality, Caller lead) {
        all.put("/quality/surveys/new", () -> {
            String version = surveys.issued(stage).toString();
            String half = surveys.half(stage).next().code();
            return () -> quality.post(
                    "/quality/surveys/new",
                    Map.of(
                            "halfYear",
                            half,
                            "title",
                            "调查",
                            "questionnaire",
                            version,
                            "anonymous",
                            "true",
                            "target",
                            "85",
                            "whom",
                            "THESE",
                            "estates",
                            stage.estate().getCode()));
        });
        put(
                "/quality/surveys/{id}/firm",
                quality,
                () -> "/quality/surveys/" + surveys.launched(stage, null, Set.of()) + "/firm",
                Map.of("firm", ""));
        String files = stage.path("surveys/import");
        all.put("/e/{estate}/surveys/import", () -> {
            String version = surveys.issued(stage).toString();
            byte[] file = "楼栋,1,2,3,4,5,6,7,8,9,10\n3,5,5,5,5,5,5,5,5,5,5\n".getBytes(StandardCharsets.UTF_8);
            String about = "?title=past&target=85&issued=5&questionnaire=" + version + "&halfYear="
                    + surveys.half(stage).previous();
            return () -> lead.postFile(files + about, "file", "past.csv", file);
        });
        put(
                "/e/{estate}/surveys/import/{id}/confirmation",
                lead,
                () -> files + "/" + surveys.brought(stage, surveys.half(stage).previous()) + "/confirmation",
                Map.of());
        put(
                "/e/{estate}/surveys/import/{id}/withdrawal",
                lead,
                () -> files + "/"
                        + surveys.brought(stage, surveys.half(stage).previous().previous()) + "/withdrawal",
                Map.of());
    }

    /** What is posted below a document is driven by the document's own table, which counts lines too. */
    private void ofPapers(Caller butler, Caller manager) {
        put("/e/{estate}/documents/new", butler, Map.of("kind", "NOTICE", "title", "停水通知", "body", "周三停水。"));
        all.put("/e/{estate}/documents/pictures", () -> {
            String path = stage.path("documents/pictures");
            return () -> butler.postFile(path, "picture", "西门.png", SmallPicture.png());
        });
        all.put("/e/{estate}/documents/signature", () -> {
            String path = stage.path("documents/signature");
            return () -> manager.postFile(path, "picture", "签名.png", SmallPicture.png());
        });
        all.put("/e/{estate}/documents/seal", () -> {
            String path = stage.path("documents/seal");
            return () -> manager.postFile(path, "picture", "印章.png", SmallPicture.png());
        });
        put(
                "/admin/document-templates/{kind}",
                signedIn(stage.administrator()),
                () -> "/admin/document-templates/LETTER",
                Map.of("body", "<p>各位业主：</p>"));
    }

    /** What is posted below a forum and in its room is driven by the forum's own table, which counts lines too. */
    /** What is posted below a repair or a rainstorm is driven by their own tables, which count lines too. */
    private void ofRepairs(Caller butler) {
        all.put("/e/{estate}/repairs/new", () -> {
            UUID home = things.home(stage);
            Map<String, String> repair = Map.of(
                    "home",
                    things.labelOf(stage, home),
                    "kind",
                    "ORDINARY",
                    "trade",
                    "OTHER",
                    "what",
                    "水龙头漏水",
                    "workerName",
                    "李师傅",
                    "doneAt",
                    "2026-11-20T10:00");
            return () -> butler.post(stage.path("repairs/new"), repair);
        });
        put(
                "/e/{estate}/rainstorms",
                butler,
                Map.of(
                        "beganAt",
                        "2026-11-20T10:00",
                        "endedAt",
                        "2026-11-20T20:00",
                        "millimetres",
                        "60",
                        "source",
                        "气象台"));
        byte[] rains = ("小区或城市,开始,结束,24小时最大雨量,来源\n" + stage.estate().getCode()
                        + ",2026-11-10 10:00,2026-11-10 20:00,60,气象台\n")
                .getBytes(StandardCharsets.UTF_8);
        all.put(
                "/e/{estate}/rainstorms/sheet",
                () -> () -> butler.postFile(stage.path("rainstorms/sheet"), "file", "rain.csv", rains));
        Caller quality = signedIn(stage.qualityInspector());
        all.put("/e/{estate}/rechecks", () -> {
            String month = things.monthWithACallback(stage).toString();
            return () -> quality.post(stage.path("rechecks"), Map.of("month", month, "size", "5"));
        });
    }

    private void ofIncoming(Caller manager) {
        String tokens = stage.path("callbacks/tokens");
        put("/e/{estate}/callbacks/tokens/new", manager, Map.of("name", "工单系统"));
        put(
                "/e/{estate}/callbacks/tokens/{id}/withdrawal",
                manager,
                () -> tokens + "/" + incoming.token(stage) + "/withdrawal",
                Map.of());
        String lists = stage.path("repairs/import");
        all.put("/e/{estate}/repairs/import", () -> {
            String content = IncomingScenes.titles() + "W-1,一般维修,1-1-101,水电,李师傅,2026-11-20 09:30,,换龙头\n";
            return () -> manager.postFile(lists, "file", "十一月.csv", content);
        });
        for (String act : List.of("/confirmation", "/withdrawal")) {
            put(
                    "/e/{estate}/repairs/import/{id}" + act,
                    manager,
                    () -> lists + "/" + incoming.list(stage) + act,
                    Map.of());
        }
    }

    private void ofForums(Caller butler) {
        put("/e/{estate}/forums/new", butler, Map.of("quarter", "2026Q4", "title", "冬季恳谈会"));
    }

    Map<String, Supplier<Supplier<HttpResponse<String>>>> all() {
        return all;
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    private void ofTheCompany(Caller by) {
        Map<String, String> estate = Map.of(
                "code", "new-" + UUID.randomUUID().toString().substring(0, 8),
                "name", "新园",
                "nameEn", "New Garden",
                "zone", "Asia/Shanghai",
                "firstOccupiedOn", "2019-06-01",
                "serviceFrom", "08:30",
                "serviceUntil", "18:00",
                "telephone", "021-5555 1111");
        Map<String, String> hook = Map.of(
                "kind", "DINGTALK",
                "name", "群",
                "estateId", stage.id().toString(),
                "url", "https://oapi.dingtalk.com/robot/send?access_token=abc");
        Map<String, String> topic = Map.of("code", "NOISE_X", "name", "噪音", "nameEn", "Noise", "position", "600");
        put("/admin/estates", by, estate);
        put("/admin/estates/{id}", by, () -> "/admin/estates/" + stage.id(), estate);
        put("/admin/deliveries/hooks", by, hook);
        put(
                "/admin/deliveries/hooks/{id}/removal",
                by,
                () -> "/admin/deliveries/hooks/" + things.hook(stage) + "/removal",
                Map.of("at", stage.id().toString()));
        put(
                "/admin/deliveries/{id}/retry",
                by,
                () -> "/admin/deliveries/" + things.failedDelivery(stage) + "/retry",
                Map.of());
        put(
                "/admin/standards/{code}",
                by,
                () -> "/admin/standards/FEE-3",
                Map.of("number", "ALLOWANCE", "estateId", stage.id().toString(), "value", "4", "reason", "节假日"));
        put("/admin/topics", by, topic);
        put("/admin/topics/{code}", by, () -> "/admin/topics/" + things.topic(), topic);
        put("/admin/topics/{code}/retirement", by, () -> "/admin/topics/" + things.topic() + "/retirement", Map.of());
        put("/admin/topics/{code}/return", by, () -> "/admin/topics/" + things.retiredTopic() + "/return", Map.of());
    }

    private void ofPeople(Caller by) {
        Map<String, String> person = Map.of(
                "name",
                "新人",
                "signInName",
                "n-" + UUID.randomUUID(),
                "password",
                "orchid-umbrella-7",
                "language",
                "zh");
        put("/admin/staff", by, person);
        put(
                "/admin/staff/{id}/particulars",
                by,
                () -> "/admin/staff/" + things.somebody().getId() + "/particulars",
                person);
        put(
                "/admin/staff/{id}/password",
                by,
                () -> "/admin/staff/" + things.somebody().getId() + "/password",
                person);
        put(
                "/admin/staff/{id}/suspension",
                by,
                () -> "/admin/staff/" + things.somebody().getId() + "/suspension",
                Map.of());
        put(
                "/admin/staff/{id}/return",
                by,
                () -> "/admin/staff/" + things.suspended(stage).getId() + "/return",
                Map.of());
        put(
                "/admin/staff/{member}/posts",
                by,
                () -> "/admin/staff/" + things.somebody().getId() + "/posts",
                Map.of("role", "FOREMAN", "estate", stage.id().toString(), "since", "2026-11-01"));
        put("/admin/staff/{member}/posts/{post}/patch", by, () -> post() + "/patch", Map.of("patch", "1,2"));
        put("/admin/staff/{member}/posts/{post}/end", by, () -> post() + "/end", Map.of());
    }

    private String post() {
        Post post = things.post(stage);
        return "/admin/staff/" + post.getMemberId() + "/posts/" + post.getId();
    }

    private void ofOneself(Caller by) {
        put("/me", by, Map.of("telephone", "021-5555", "language", "zh"));
        put("/me/password", by, Map.of("current", Cast.PASSWORD, "password", "orchid-umbrella-7"));
    }

    private void ofHomes(Caller by) {
        Map<String, String> person =
                Map.of("name", "李四", "relation", "TENANT", "group", "GENERAL", "since", "2026-01-01");
        put("/e/{estate}/buildings", by, Map.of("code", "77", "name", "77栋", "units", "1、2"));
        put(
                "/e/{estate}/buildings/{id}",
                by,
                () -> stage.path("buildings/" + things.building(stage)),
                Map.of("name", "甲", "units", "5、6"));
        put(
                "/e/{estate}/households",
                by,
                () -> {
                    things.home(stage);
                    return stage.path("households");
                },
                Map.of("building", "77", "unit", "1", "room", "909", "occupancy", "OCCUPIED", "since", "2026-01-01"));
        put(
                "/e/{estate}/households/{id}/measures",
                by,
                () -> home() + "/measures",
                Map.of("floor", "9", "area", "88.5"));
        put(
                "/e/{estate}/households/{id}/occupancy",
                by,
                () -> home() + "/occupancy",
                Map.of("occupancy", "LET", "since", "2026-02-01", "reason", "出租"));
        put(
                "/e/{estate}/households/{id}/ownership",
                by,
                () -> home() + "/ownership",
                Map.of("name", "王五", "on", "2026-02-01", "reason", "买卖", "familyLeaves", "true"));
        put("/e/{estate}/households/{household}/people", by, () -> home() + "/people", person);
        put("/e/{estate}/households/{household}/people/{person}", by, this::person, person);
        put(
                "/e/{estate}/households/{household}/people/{person}/departure",
                by,
                () -> person() + "/departure",
                Map.of("on", "2026-03-01", "reason", "搬家"));
        put(
                "/e/{estate}/households/{household}/people/{person}/phone-views",
                by,
                () -> person() + "/phone-views",
                Map.of());
        put(
                "/e/{estate}/register",
                by,
                Map.of(
                        "home",
                        "",
                        "at",
                        "2026-11-21T10:00",
                        "channel",
                        "TELEPHONE",
                        "direction",
                        "FROM_OWNER",
                        "reached",
                        "张伟",
                        "said",
                        "问停车"));
    }

    private void ofButlers(Caller manager) {
        all.put("/e/{estate}/butlers/{post}/change", () -> {
            Post former = things.butler(stage);
            String path = stage.path("butlers/" + former.getId() + "/change");
            Map<String, String> fields = things.handover(stage, former);
            return () -> manager.post(path, fields);
        });
        all.put("/e/{estate}/butler-changes/{id}/visits/{visit}", () -> {
            ButlerVisit visit = things.visit(stage);
            Caller butler = signedIn(things.visitor(stage, visit));
            String path = stage.path("butler-changes/" + visit.change() + "/visits/" + visit.id());
            return () -> butler.post(path, Map.of("on", things.today(stage), "word", "认识了新管家"));
        });
    }

    private void ofCare(Caller butler, Caller lead) {
        String one = "/e/{estate}/discontents/{id}";
        Map<String, String> reason = Map.of("reason", "已与业主核实");
        put(
                one + "/contact",
                butler,
                () -> discontent(things.discontent(stage)) + "/contact",
                Map.of("way", "TELEPHONE", "reached", "张伟", "said", "门还关不严", "content", "no"));
        put(
                one + "/misses",
                butler,
                () -> discontent(things.discontent(stage)) + "/misses",
                Map.of("way", "TELEPHONE", "note", "没人接"));
        put(one + "/group", lead, () -> discontent(things.content(stage)) + "/group", Map.of("group", "GENERAL"));
        put(one + "/objection", lead, () -> discontent(things.content(stage)) + "/objection", reason);
        put(one + "/waiver", lead, () -> discontent(things.discontent(stage)) + "/waiver", reason);
        put(
                "/e/{estate}/households/{id}/talk",
                butler,
                () -> home() + "/talk",
                Map.of("on", things.today(stage), "reached", "张伟", "asked", "住得怎么样", "said", "都好"));
        ofMoveIns(butler);
        put(
                "/e/{estate}/households/{id}/outlook",
                butler,
                () -> stage.path("households/" + things.emptyHome(stage) + "/outlook"),
                Map.of("expectedOn", things.today(stage), "reason", "等孩子放寒假"));
        String empty = "/e/{estate}/households/{id}/empty-call";
        put(
                empty,
                butler,
                () -> stage.path("households/" + things.emptyHome(stage) + "/empty-call"),
                Map.of("way", "TELEPHONE", "reached", "张伟", "reason", "等孩子放寒假"));
        put(
                empty + "/misses",
                butler,
                () -> stage.path("households/" + things.emptyHome(stage) + "/empty-call/misses"),
                Map.of("way", "TELEPHONE"));
        put(
                "/e/{estate}/occupancy-weeks/{id}/confirmation",
                lead,
                () -> stage.path("occupancy-weeks/" + things.occupancyWeek(stage) + "/confirmation"),
                Map.of("note", "都对"));
        ofGreetings(butler, lead);
        String proposal = "/e/{estate}/group-proposals/{id}";
        put(proposal + "/confirmation", lead, () -> proposal() + "/confirmation", Map.of());
        put(proposal + "/refusal", lead, () -> proposal() + "/refusal", reason);
    }

    private void ofMoveIns(Caller butler) {
        String one = "/e/{estate}/move-ins/{id}";
        String today = things.today(stage);
        put("/e/{estate}/households/{id}/move-in", butler, () -> home() + "/move-in", Map.of("on", today));
        put(one + "/date", butler, () -> moveIn() + "/date", Map.of("on", "2026-12-24", "reason", "家具晚到"));
        put(one + "/cancellation", butler, () -> moveIn() + "/cancellation", Map.of("reason", "房子又卖了"));
        put(one + "/steps/{step}", butler, () -> moveIn() + "/steps/REMINDER", Map.of("on", today, "word", "已提醒"));
        put(one + "/problems", butler, () -> moveIn() + "/problems", Map.of("words", "墙砖空鼓", "small", "no"));
    }

    private void ofGreetings(Caller butler, Caller lead) {
        String one = "/e/{estate}/greetings/{id}";
        String today = things.today(stage);
        put(one + "/message", butler, () -> birthday() + "/message", Map.of("language", "ZH"));
        put(one + "/contact", butler, () -> birthday() + "/contact", Map.of("way", "IN_PERSON", "word", "祝生日快乐"));
        put(one + "/broadcast", lead, () -> event() + "/broadcast", Map.of());
        put(one + "/notice", lead, () -> event() + "/notice", Map.of("word", "大堂贴了海报"));
        put(one + "/waiver", signedIn(stage.projectManager()), () -> birthday() + "/waiver", Map.of("reason", "家里有丧事"));
        put("/e/{estate}/greetings/event", lead, Map.of("title", "年会", "day", today, "words", "{姓名}，来年会"));
        put(
                "/e/{estate}/greetings/texts/{occasion}/{language}",
                lead,
                () -> stage.path("greetings/texts/BIRTHDAY/ZH"),
                Map.of("words", "{姓名}，生日快乐"));
        put(
                "/e/{estate}/households/{id}/life-event",
                butler,
                () -> home() + "/life-event",
                Map.of("occasion", "WEDDING", "whom", "张伟", "day", today));
    }

    private String birthday() {
        return stage.path("greetings/" + things.birthday(stage));
    }

    private String event() {
        return stage.path("greetings/" + things.event(stage));
    }

    private String moveIn() {
        return stage.path("move-ins/" + things.moveIn(stage));
    }

    private String discontent(UUID id) {
        return stage.path("discontents/" + id);
    }

    private String proposal() {
        return stage.path("group-proposals/" + things.proposal(stage));
    }

    private String home() {
        return stage.path("households/" + things.home(stage));
    }

    private String person() {
        UUID home = things.home(stage);
        return stage.path("households/" + home + "/people/" + things.personOf(home));
    }

    private void ofImports(Caller by) {
        all.put("/e/{estate}/imports", () -> {
            String path = stage.path("imports");
            return () -> by.postFile(path, "file", "住户.csv", HOMES);
        });
        put("/e/{estate}/imports/{id}/confirmation", by, () -> imported(false) + "/confirmation", Map.of());
        put("/e/{estate}/imports/{id}/withdrawal", by, () -> imported(false) + "/withdrawal", Map.of());
        put("/e/{estate}/imports/{id}/reversal", by, () -> imported(true) + "/reversal", Map.of());
    }

    private String imported(boolean taken) {
        things.finishImports(stage);
        UUID id = imports.upload(
                stage.id(),
                "住户.csv",
                new ByteArrayInputStream(HOMES.getBytes(StandardCharsets.UTF_8)),
                stage.projectManager().asActor());
        TaskInstance<Void> task = new TaskInstance<>(job.getName(), id + "/");
        job.execute(task, null);
        if (taken) {
            imports.confirm(stage.id(), id);
            job.execute(task, null);
        }
        return stage.path("imports/" + id);
    }

    private void ofMatters(Caller manager, Caller butler, Caller supervisor) {
        put(
                "/e/{estate}/approvals/{id}/decision",
                manager,
                () -> stage.path("approvals/" + things.approval(stage, scenes.complaint(stage)) + "/decision"),
                Map.of("verdict", "YES"));
        put(
                "/e/{estate}/neglects/{id}/decision",
                manager,
                () -> stage.path("neglects/" + things.neglect(stage, scenes.complaint(stage)) + "/decision"),
                Map.of("neglect", "true", "note", "没有跟进"));
        put(
                "/e/{estate}/complaint-sheets/spot-checks",
                supervisor,
                () -> {
                    scenes.complaint(stage);
                    return stage.path("complaint-sheets/spot-checks");
                },
                Map.of());
        put(
                "/e/{estate}/complaint-sheets/spot-checks/{id}/finding",
                supervisor,
                () -> {
                    scenes.complaint(stage);
                    return stage.path("complaint-sheets/spot-checks/" + things.spotCheck(stage) + "/finding");
                },
                Map.of("inOrder", "true", "finding", "已处理"));
        Caller lead = signedIn(stage.customerServiceLead());
        put(
                "/e/{estate}/monthly-summaries/{month}/edition",
                lead,
                () -> stage.path("monthly-summaries/2026-10/edition"),
                Map.of());
        put(
                "/e/{estate}/monthly-summaries/{month}/submission",
                lead,
                () -> stage.path("monthly-summaries/2026-09/submission"),
                Map.of());
        ofHotProblems(manager, butler, lead);
        put("/e/{estate}/tickets/filters", butler, Map.of("name", "急件", "query", "list=ALL"));
        put(
                "/e/{estate}/tickets/filters/{id}/removal",
                butler,
                () -> stage.path("tickets/filters/" + things.filter(stage) + "/removal"),
                Map.of());
        put(
                "/e/{estate}/tickets/new",
                butler,
                Map.of(
                        "kind",
                        "COMPLAINT",
                        "topic",
                        "SECURITY",
                        "channel",
                        "TELEPHONE",
                        "severity",
                        "ORDINARY",
                        "words",
                        "西门没人",
                        "place",
                        "西门",
                        "name",
                        "张伟",
                        "reporter",
                        "other"));
        Caller owner = Caller.stranger(port);
        put(
                "/p/{estate}/feedback",
                owner,
                () -> "/p/" + stage.estate().getCode() + "/feedback",
                Map.of("kind", "REPAIR", "words", "灯坏了", "room", "西门", "name", "张伟", "phone", "13812345678"));
    }

    private void ofHotProblems(Caller manager, Caller butler, Caller lead) {
        String below = "/e/{estate}/hot-problems/{id}";
        all.put("/e/{estate}/hot-problems/new", () -> {
            String numbers = scenes.complaint(stage).getNumber() + " "
                    + scenes.complaint(stage).getNumber();
            return () -> manager.post(stage.path("hot-problems/new"), Map.of("title", "门岗", "numbers", numbers));
        });
        all.put(below + "/tickets", () -> {
            String path = hotProblem() + "/tickets";
            String number = scenes.complaint(stage).getNumber();
            return () -> manager.post(path, Map.of("numbers", number));
        });
        put(
                below + "/meeting",
                manager,
                () -> hotProblem() + "/meeting",
                Map.of("metOn", "2026-11-20", "departments", "秩序、工程", "decision", "再加派一人"));
        put(
                below + "/measures",
                manager,
                () -> hotProblem() + "/measures",
                Map.of("what", "夜间巡逻", "responsible", stage.butler().getId().toString(), "due", "2099-01-01"));
        put(
                below + "/closure",
                manager,
                () -> stage.path("hot-problems/"
                        + things.hotProblemDone(stage, scenes.complaint(stage), scenes.complaint(stage)) + "/closure"),
                Map.of());
        put(below + "/notices", lead, () -> hotProblem() + "/notices", Map.of());
        all.put(below + "/measures/{measure}/completion", () -> {
            UUID problem = things.hotProblem(stage, scenes.complaint(stage), scenes.complaint(stage));
            String path =
                    stage.path("hot-problems/" + problem + "/measures/" + things.measureOf(problem) + "/completion");
            String photo = things.photo(stage).toString();
            return () -> butler.post(path, Map.of("words", "已加派", "kept", photo));
        });
    }

    private String hotProblem() {
        return stage.path("hot-problems/" + things.hotProblem(stage, scenes.complaint(stage), scenes.complaint(stage)));
    }

    private void put(String address, Caller by, Map<String, String> fields) {
        put(address, by, () -> address.replace("{estate}", stage.estate().getCode()), fields);
    }

    private void put(String address, Caller by, Supplier<String> path, Map<String, String> fields) {
        all.put(address, () -> {
            String made = path.get();
            return () -> by.post(made, fields);
        });
    }
}
