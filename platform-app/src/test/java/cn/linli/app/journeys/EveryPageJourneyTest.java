package cn.linli.app.journeys;

import cn.linli.app.access.Address;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody's way through every page of the program, one of each address and template, and through every form, sent empty. Each can be used by
 * everyone: axe finds nothing at 360 and 1,280 points in light and dark, nothing must be moved sideways, nothing is too small to touch, no word's
 * key stands where the word should, and the browser complains about nothing. A new address is found by itself, or named here with the reason.
 */
@DemoJourney
class EveryPageJourneyTest {

    private static final List<String> PEOPLE =
            List.of("sunwei", "wangfang", "chenjing", "zhaomin", "zhengkai", "hejing", "xieping", "songyu", "shilei");

    /** Whose surveys each looks at, between them in every state that the demo shows. */
    private static final Map<String, List<String>> SURVEYS_OF = Map.of(
            "sunwei", List.of("jinxiu"),
            "chenjing", List.of("cuihu"),
            "zhengkai", List.of("siji"),
            "hejing", List.of("jinxiu", "cuihu", "siji"),
            "xieping", List.of("siji"));

    /** Who may take every step with a ticket, between them. */
    private static final Set<String> WITH_TICKETS = Set.of("sunwei", "wangfang");

    private static final String HOMES = "\uFEFF楼栋,单元,房号,姓名,手机\n1,1,101,张伟,13812345678\n1,1,,李娜,12345\n";

    private static final String REPAIRS =
            "\uFEFF单号,类别,房号,师傅,完成时间,报修内容\nW-1,一般,1-1-101,李师傅,2026-11-20 9:30,换龙头\nW-2,,9-9-999,,,\n";

    private static final Map<String, String> NOT_HERE = Map.ofEntries(
            Map.entry("/api/repairs/{id}", "for other programs, and no page"),
            Map.entry("/e/{estate}/imports/{id}/progress", "a part of the import's page, which is looked at"),
            Map.entry("/p/{estate}/documents/{id}/pictures/{file}", "a part of the paper's page, which is looked at"),
            Map.entry("/e/{estate}", "leads on to today"),
            Map.entry("/e/{estate}/tickets/filters", "leads on to the list"),
            Map.entry("/notices/{id}", "leads on to what the notice is about"),
            Map.entry("/quality/surveys/summaries", "leads on to this half-year's"),
            Map.entry("/e/{estate}/tickets/{id}/phone-views", "leads back to the ticket"),
            Map.entry("/e/{estate}/forum-items/{item}/phone-views", "leads back to the item"),
            Map.entry("/e/{estate}/rechecks/{id}/cases/{case}/phone-views", "leads back to the case"));

    /** Where forms lead that ask what to show. */
    private static final List<String> FORMS_THAT_LEAD = List.of(
            "/e/jinxiu/imports",
            "/e/jinxiu/posters/building?building=1",
            "/e/jinxiu/posters/homes?building=1",
            "/e/jinxiu/posters/home?room=1-1-101");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void everyPageCanBeUsedByEveryone(Traveller traveller) {
        SurveyPages scenes = beans.createBean(SurveyPages.class);
        Seen seen = new Seen(Address.of(mappings));
        Eyes eyes = new Eyes();

        Walk stranger = new Walk(traveller.eyes(), seen, eyes);
        stranger.from("/sign-in", "/p/jinxiu", "/p/jinxiu/feedback");
        tokens().forEach(token ->
                new Walk(traveller.eyes(), seen, eyes).from("/t/" + token, "/t/" + token + "/received"));
        new Walk(traveller.eyes(), seen, eyes).from(scenes.openLink());
        rooms().forEach(token -> new Walk(traveller.eyes(), seen, eyes).from("/s/forum/" + token));
        List<Walk> walks = new ArrayList<>();
        for (String name : PEOPLE) {
            var window = traveller.eyes();
            SignInPage.open(window).signIn(name, "linli-demo-2026");
            Walk walk = new Walk(window, seen, eyes);
            walk.from(name.equals("shilei") ? "/admin" : "/");
            if (name.equals("sunwei")) {
                upload(window, "/e/jinxiu/imports", "住户.csv", HOMES);
                walk.through(List.of(upload(window, "/e/jinxiu/repairs/import", "维修.csv", REPAIRS)));
                walk.through(FORMS_THAT_LEAD);
                scenes.keyedDifferently();
                walk.through(List.of("/e/jinxiu/surveys/import/" + scenes.pastSurvey()));
            }
            if (name.equals("shilei")) {
                walk.through(List.of("/admin/staff/" + butler()));
            }
            if (WITH_TICKETS.contains(name)) {
                walk.through(tickets());
                walk.through(papers());
                walk.through(forums("jinxiu"));
                walk.through(items("jinxiu"));
                walk.through(repairs("jinxiu"));
            }
            if (name.equals("chenjing")) {
                walk.through(forums("cuihu"));
                walk.through(items("jinxiu"));
            }
            if (name.equals("hejing")) {
                walk.through(List.of("/quality/questionnaires/" + scenes.draft()));
            }
            for (String estate : SURVEYS_OF.getOrDefault(name, List.of())) {
                walk.through(scenes.rounds(estate));
                walk.through(scenes.measures(estate));
            }
            walks.add(walk);
        }
        for (Address unseen : seen.unseenPages()) {
            for (Walk walk : walks) {
                if (seen.unseenPages().contains(unseen) && !NOT_HERE.containsKey(unseen.pattern())) {
                    walk.seek(unseen);
                }
            }
        }
        traveller.refused(403, () -> walks.get(1).lookAtRefusal("/admin", 403));
        traveller.refused(404, () -> walks.get(0).lookAtRefusal("/e/jinxiu/nowhere", 404));
        traveller.refused(404, () -> stranger.lookAtRefusal("/t/nobody", 404));

        System.out.printf("Pages: %d addresses seen, %d pages looked at closely%n", seen.count(), eyes.looked());
        SoftAssertions all = new SoftAssertions();
        all.assertThat(seen.faults()).as("what is wrong on pages").isEmpty();
        all.assertThat(seen.unseenPages().stream().map(Address::pattern).collect(Collectors.toSet()))
                .as("pages that nobody found; show one in the demo, or say here why not")
                .isEqualTo(NOT_HERE.keySet());
        all.assertAll();
    }

    /** The demo has no import: one with a good row and a bad one. Returns where it is looked at. */
    private static String upload(Page page, String imports, String name, String rows) {
        page.navigate(imports);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL("**" + imports + "/*");
        return URI.create(page.url()).getPath();
    }

    /** Only a butler's post names homes. */
    private String butler() {
        return jdbc.sql("select id from staff_member where sign_in_name = 'wangfang'")
                .query(UUID.class)
                .single()
                .toString();
    }

    /** Papers with one edition and with several, and the register of those that were handed out. */
    private List<String> papers() {
        return jdbc.sql(
                        "select '/e/jinxiu/documents/' || d.id from document d join estate e on e.id = d.estate_id"
                                + " where e.code = 'jinxiu' union all"
                                + " select distinct '/e/jinxiu/documents/' || i.document_id || '/issues' from document_issue i"
                                + " join estate e on e.id = i.estate_id where e.code = 'jinxiu' union all"
                                + " select distinct '/e/jinxiu/documents/' || i.document_id || '/issues/messages?show=' || s"
                                + " from document_issue i join estate e on e.id = i.estate_id,"
                                + " unnest(array['FAILED', 'OUT_OF_REACH', 'WAITING', 'SENT']) s"
                                + " where e.code = 'jinxiu' and i.way = 'MESSAGE' union all"
                                + " select '/e/jinxiu/documents/' || d.id || '/tickets' from document d"
                                + " join estate e on e.id = d.estate_id where e.code = 'jinxiu' and d.kind = 'LETTER' order by 1")
                .query(String.class)
                .list();
    }

    /** A forum in each state in which the demo has one. */
    private List<String> forums(String estate) {
        return jdbc.sql("select distinct on (held_at is null, invited_at is null, form is null)"
                        + " '/e/' || e.code || '/forums/' || f.id from forum f join estate e on e.id = f.estate_id"
                        + " where e.code = :estate order by held_at is null, invited_at is null, form is null, f.id")
                .param("estate", estate)
                .query(String.class)
                .list();
    }

    /** An item in each state, and a forum's dossier that is filed. */
    private List<String> items(String estate) {
        return jdbc.sql(
                        "(select distinct on (i.closed_at is null, i.done_at is null) '/e/' || e.code || '/forum-items/' || i.id"
                                + " from forum_item i join estate e on e.id = i.estate_id where e.code = :estate"
                                + " order by i.closed_at is null, i.done_at is null, i.id) union all"
                                + " (select '/e/' || e.code || '/forums/' || q.forum_id || '/questions' from forum_question q"
                                + " join estate e on e.id = q.estate_id where e.code = :estate and q.answered_at is null"
                                + " and q.item_id is null limit 1) union all"
                                + " (select '/e/' || e.code || '/forums/' || f.id || '/dossier' from forum f"
                                + " join estate e on e.id = f.estate_id where e.code = :estate and f.filed_at is not null limit 1)")
                .param("estate", estate)
                .query(String.class)
                .list();
    }

    /** A repair of each kind, asked about and not, and one that is done again. */
    private List<String> repairs(String estate) {
        return jdbc.sql(
                        "select distinct on (r.kind, r.asked_at is null, r.refused_at is null, r.rainstorm_id is null, r.fixed)"
                                + " '/e/' || e.code || '/repairs/' || r.id from repair r join estate e on e.id = r.estate_id"
                                + " where e.code = :estate order by r.kind, r.asked_at is null, r.refused_at is null,"
                                + " r.rainstorm_id is null, r.fixed, r.id")
                .param("estate", estate)
                .query(String.class)
                .list();
    }

    /** The code in the room of a forum that is over, and of one that is still to come. */
    private Set<String> rooms() {
        return jdbc.sql("select distinct on (f.held_at is null) s.token from forum_session s"
                        + " join forum f on f.id = s.forum_id where f.invited_at is not null"
                        + " order by f.held_at is null, s.starts_at desc")
                .query(String.class)
                .set();
    }

    /** A ticket of every sort in every state: each offers other steps. */
    private List<String> tickets() {
        return jdbc.sql(
                        "select distinct on (kind, severity, closed_at is null, told_at is null, handled_at is null, merged_into is null)"
                                + " '/e/jinxiu/tickets/' || t.id from ticket t join estate e on e.id = t.estate_id where e.code = 'jinxiu'"
                                + " order by kind, severity, closed_at is null, told_at is null, handled_at is null, merged_into is null, t.id")
                .query(String.class)
                .list();
    }

    /** An owner's matter in each state, and one with a photograph. */
    private Set<String> tokens() {
        return jdbc.sql("(select distinct on (closed_at is null, told_at is null, handled_at is null) token from ticket"
                        + " where merged_into is null order by closed_at is null, told_at is null, handled_at is null)"
                        + " union (select token from ticket t join ticket_step s on s.ticket_id = t.id"
                        + " where s.kind = 'REGISTERED' and cardinality(s.files) > 0 limit 1)")
                .query(String.class)
                .set();
    }
}
