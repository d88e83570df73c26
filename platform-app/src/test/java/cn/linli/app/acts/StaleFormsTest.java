package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Caller;
import cn.linli.feedback.Ticket;
import cn.linli.kernel.staff.Post;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two browsers have the same form open: whoever comes second over what has changed is told so, and writes nothing. */
@AppTest
class StaleFormsTest {

    private static final Pattern SEEN = Pattern.compile("name=\"_seen\"[^>]*value=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Stage stage;
    private TicketScenes scenes;
    private OtherActs things;
    private Act act;

    @BeforeEach
    void stage() {
        stage = cast.stage();
        scenes = beans.createBean(TicketScenes.class);
        things = beans.createBean(OtherActs.class);
        act = new Act(new Footprint(jdbc));
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    /** A form that shows what is there, where it is posted, and what two people make of it. */
    private record Form(String page, Map<String, String> first, Map<String, String> second) {}

    private Map<String, Form> forms() {
        UUID home = things.home(stage);
        String person = stage.path("households/" + home + "/people/" + things.personOf(home));
        String measures = stage.path("households/" + home + "/measures");
        String building = stage.path("buildings/" + things.building(stage));
        String topic = "/admin/topics/" + things.topic();
        String staff = "/admin/staff/" + things.somebody().getId() + "/particulars";
        Post post = things.post(stage);
        String patch = "/admin/staff/" + post.getMemberId() + "/posts/" + post.getId() + "/patch";
        String classification = stage.path("tickets/" + scenes.complaint(stage).getId() + "/classification");
        String paper = stage.path("documents/"
                + beans.createBean(DocumentScenes.class).in(DocumentSituation.DRAFT_ONE, stage) + "/edition");
        Map<String, Form> forms = new LinkedHashMap<>();
        String forum = stage.path(
                "forums/" + beans.createBean(ForumScenes.class).in(ForumSituation.READY, stage) + "/preparation");
        forms.put("forum", form(forum, "quarter", "2026Q4", "title", "恳谈会", "content", "停车", "budget", "1"));
        String item = stage.path(
                "forum-items/" + beans.createBean(AftermathScenes.class).in(ItemSituation.OPEN_ONE, stage) + "/plan");
        forms.put(
                "item",
                form(
                        item,
                        "measure",
                        "整套更换",
                        "person",
                        stage.supervisor().getId().toString(),
                        "due",
                        "2027-03-01",
                        "reason",
                        "厂家缺货"));
        forms.put("paper", form(paper, "kind", "NOTICE", "title", "停水通知", "body", "周四停水"));
        forms.put("template", form("/admin/document-templates/BULLETIN", "body", "<h2>客户服务</h2>"));
        forms.put("person", form(person, "relation", "OWNER", "group", "KEY", "name", "张伟", "note", "左邻"));
        forms.put("measures", form(measures, "floor", "3", "area", "80"));
        forms.put("building", form(building, "name", "甲栋", "units", ""));
        forms.put(
                "classification",
                form(classification, "kind", "COMPLAINT", "severity", "MAJOR", "topic", "SECURITY", "reason", "更严重"));
        forms.put("topic", form(topic, "name", "吵闹", "nameEn", "Noise", "position", "700"));
        forms.put("staff", form(staff, "name", "新名", "language", "zh", "telephone", "021-1"));
        forms.put("patch", form(patch, "patch", "1,2"));
        forms.put(
                "estate",
                form(
                        "/admin/estates/" + stage.id(),
                        "name",
                        "锦园",
                        "nameEn",
                        "Jin",
                        "zone",
                        "Asia/Shanghai",
                        "firstOccupiedOn",
                        "2019-06-01",
                        "serviceFrom",
                        "08:00",
                        "serviceUntil",
                        "18:00",
                        "telephone",
                        "021-5555 2222"));
        return forms;
    }

    /** The second person leaves the last field as it was seen before. */
    private static Form form(String address, String... fields) {
        Map<String, String> first = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            first.put(fields[i], fields[i + 1]);
        }
        Map<String, String> second = new LinkedHashMap<>(first);
        second.put(fields[fields.length - 2], "9");
        second.computeIfPresent("reason", (name, reason) -> "另有原因");
        return new Form(address, first, second);
    }

    @Test
    void aFormOverWhatHasChangedSinceIsNotTaken() {
        Caller manager = signedIn(stage.projectManager());
        Caller administrator = signedIn(stage.administrator());
        forms().forEach((name, form) -> {
            Caller one = form.page().startsWith("/admin") ? administrator : manager;
            Caller other = form.page().startsWith("/admin")
                    ? signedIn(stage.administrator())
                    : signedIn(stage.projectManager());
            Map<String, String> first = over(one, form.page(), form.first());
            Map<String, String> second = over(other, form.page(), form.second());
            assertThat(act.post(one, form.page(), first)).as(name).isEqualTo(ActTable.DONE);
            assertThat(act.post(other, form.page(), second)).as(name).isEqualTo("web.changedMeanwhile");
            assertThat(act.post(other, form.page(), second))
                    .as(name + ": trying again is not looking again")
                    .isEqualTo("web.changedMeanwhile");
            assertThat(act.post(other, form.page(), over(other, form.page(), form.second())))
                    .as(name + ": after looking again it is")
                    .isEqualTo(ActTable.DONE);
        });
    }

    /** The fields, and what the form said it was filled in over. */
    private static Map<String, String> over(Caller who, String page, Map<String, String> fields) {
        HttpResponse<String> shown = who.get(page);
        Matcher seen = SEEN.matcher(shown.body());
        assertThat(seen.find()).as(page + " says what it was filled in over").isTrue();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_seen", seen.group(1));
        all.put("_key", UUID.randomUUID().toString());
        return all;
    }

    @Test
    void ofManyWhoDoTheSameAtOnceOneDoesItAndTheOthersAreTold() throws Exception {
        Caller[] people = {
            signedIn(stage.butler()), signedIn(stage.butler()), signedIn(stage.frontDesk()), signedIn(stage.foreman())
        };
        Ticket ticket = scenes.complaint(stage);
        List<Integer> answers = atOnce(
                people,
                stage.path("tickets/" + ticket.getId() + "/handling"),
                Map.of("outcome", "SOLVED", "result", "已换岗"));
        assertThat(answers).filteredOn(status -> status == 302).hasSize(1);
        assertThat(answers).allMatch(status -> status == 302 || status == 422 || status == 409);
    }

    private static List<Integer> atOnce(Caller[] people, String path, Map<String, String> fields) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people.length);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (Caller one : people) {
            answers.add(threads.submit(() -> {
                go.await();
                return one.post(path, fields).statusCode();
            }));
        }
        go.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        threads.shutdown();
        return statuses;
    }
}
