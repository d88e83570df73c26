package cn.linli.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.feedback.Outcome;
import cn.linli.feedback.Posters;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketAnswers;
import cn.linli.feedback.TicketState;
import cn.linli.feedback.TicketWork;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.Channel;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import cn.linli.web.Throttle;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@LinliTest
class OwnerWayTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern TAGS = Pattern.compile("(?s)<(script|style)[^>]*>.*?</\\1>|<[^>]+>");

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @Autowired
    Days days;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketWork work;

    @Autowired
    TicketAnswers answers;

    @Autowired
    Posters posters;

    @Autowired
    Households households;

    @Autowired
    Journal journal;

    @Autowired
    Evidence evidence;

    @Autowired
    OwnerThrottle throttle;

    @Autowired
    JdbcClient jdbc;

    static Cast.@Nullable Stage shared;

    Cast.Stage stage;
    UUID home;

    @BeforeEach
    void stage() {
        clock.setTo("2026-11-22T09:00");
        jdbc.sql("delete from throttle_try").update();
        if (shared == null) {
            shared = cast.stage();
            households.settle(
                    shared.id(),
                    List.of(new NewHome(
                            new HomeNumber("3", "1", "1201"),
                            12,
                            null,
                            Occupancy.OCCUPIED,
                            LocalDate.of(2020, 1, 1),
                            List.of(PersonDetails.of("张伟", Relation.OWNER, "13800001234")))),
                    Cast.Stage.actor(shared.projectManager()));
        }
        stage = shared;
        home = households.search(stage.id(), "3-1201", 1).get(0).id();
    }

    @Test
    void anOwnerReportsWithAPhotoAndReadsByWhenThereIsAnAnswer() throws Exception {
        MvcResult sent = mvc.perform(report().file(photo("楼道.jpg"))
                        .param("kind", "COMPLAINT")
                        .param("words", "三栋一单元十二楼的灯坏了三天。")
                        .param("room", "3栋1201")
                        .param("name", "张伟")
                        .param("phone", "138 0000 1234"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        String token = token(sent);
        Ticket ticket = tickets.behind(token);

        assertThat(ticket.getReport().place()).isEqualTo("3-1-1201");
        assertThat(ticket.getReport().householdId()).isEqualTo(home);
        assertThat(ticket.getReport().reporterPhone()).isEqualTo("13800001234");
        assertThat(ticket.getFirstResponderId()).isEqualTo(stage.butler().getId());
        String received = page("/t/" + token + "/received");
        assertThat(received)
                .contains(ticket.getNumber())
                .contains("王管家负责，最迟后天（11月24日 星期二）结束前处理好")
                .contains("http://localhost/t/" + token)
                .contains("<svg");
        String answer = page("/t/" + token);
        assertThat(answer).contains("反映了这件事").contains("/files/").doesNotContain("13800001234");
        assertThat(journal.about("ticket", ticket.getId())).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("ticket.registered");
            assertThat(entry.actorName()).isEqualTo("张伟");
        });
    }

    @Test
    void theOwnerSeesThePhotosOfThisTicketAndOfNoOther() throws Exception {
        String mine = send("灯坏了。", photo("a.jpg"));
        String other = send("门坏了。", photo("b.jpg"));
        String file = fileOn(page("/t/" + mine));
        String othersFile = fileOn(page("/t/" + other));

        mvc.perform(get("/t/" + mine + "/files/" + file))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        mvc.perform(get("/t/" + mine + "/files/" + file + "/thumbnail")).andExpect(status().isOk());
        mvc.perform(get("/t/" + mine + "/files/" + othersFile)).andExpect(status().isNotFound());
        mvc.perform(get("/t/" + mine + "/files/" + othersFile + "/thumbnail")).andExpect(status().isNotFound());
        mvc.perform(get("/t/AAAAAAAAAAAAAAAAAAAAAAAA"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("重新扫描二维码")));
    }

    @Test
    void aPhotoThatOnlyColleaguesSawStaysInside() throws Exception {
        String token = send("灯坏了。", photo("a.jpg"));
        Ticket ticket = tickets.behind(token);
        var inside = evidence.keep(
                stage.id(), "inside.jpg", new java.io.ByteArrayInputStream(jpeg(7)), Cast.Stage.actor(stage.butler()));
        work.note(stage.id(), ticket.getId(), "线路老化,物业责任", List.of(inside.getId()), Cast.Stage.actor(stage.butler()));

        assertThat(page("/t/" + token))
                .doesNotContain("线路老化")
                .doesNotContain(inside.getId().toString());
        mvc.perform(get("/t/" + token + "/files/" + inside.getId())).andExpect(status().isNotFound());
    }

    @Test
    void theAnswerPageIsKeptOutOfSearchEnginesAndSharedComputers() throws Exception {
        mvc.perform(get("/t/" + send("灯坏了。")))
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndPhotosAreNotLost() throws Exception {
        MvcResult refused = mvc.perform(report().file(photo("a.jpg"))
                        .param("words", "灯坏了。")
                        .param("name", "张伟")
                        .param("phone", "12345678901"))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        String page = refused.getResponse().getContentAsString();
        assertThat(page)
                .contains("请选一项，最接近的就可以。")
                .contains("这个号码好像不对")
                .contains("灯坏了。")
                .contains("12345678901");
        String draft = value(page, "draft");
        String kept = value(page, "kept");

        String token = token(mvc.perform(report().param("kind", "REPAIR")
                        .param("words", "灯坏了。")
                        .param("name", "张伟")
                        .param("phone", "13800001234")
                        .param("draft", draft)
                        .param("kept", kept))
                .andExpect(status().is3xxRedirection())
                .andReturn());
        assertThat(fileOn(page("/t/" + token))).isEqualTo(kept);
    }

    @Test
    void anotherFormsPhotosCannotBeClaimed() throws Exception {
        String token = send("灯坏了。", photo("a.jpg"));
        String theirs = fileOn(page("/t/" + token));

        String mine = token(mvc.perform(report().param("kind", "REPAIR")
                        .param("words", "门坏了。")
                        .param("name", "李四")
                        .param("phone", "13900001234")
                        .param("draft", UUID.randomUUID().toString())
                        .param("kept", theirs))
                .andReturn());
        assertThat(page("/t/" + mine)).doesNotContain(theirs);
    }

    @Test
    void whoStaysAnonymousIsNotAskedForANameAndReadsTheResultBehindTheLink() throws Exception {
        String token = token(mvc.perform(report().param("kind", "COMPLAINT")
                        .param("words", "保安抽烟。")
                        .param("room", "3-1-1201")
                        .param("anonymous", "true")
                        .param("name", "张伟")
                        .param("phone", "不是号码"))
                .andExpect(status().is3xxRedirection())
                .andReturn());
        Ticket ticket = tickets.behind(token);
        assertThat(ticket.getReport().reporterName()).isNull();
        assertThat(ticket.getReport().reporterPhone()).isNull();
        assertThat(ticket.getReport().householdId()).isNull();

        handle(ticket, "已与保安谈话。");
        assertThat(page("/t/" + token)).contains("已与保安谈话。").contains("解决了吗");
        mvc.perform(post("/t/" + token + "/confirmation").with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(tickets.behind(token).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void nothingIsChosenForTheOwnerInTheScore() throws Exception {
        String token = told("灯坏了。");
        assertThat(page("/t/" + token)).contains("name=\"attitude\"").doesNotContain("checked");
        mvc.perform(post("/t/" + token + "/score")
                        .with(csrf())
                        .param("round", "1")
                        .param("attitude", "5")
                        .param("result", "4"))
                .andExpect(status().isUnprocessableContent());
        assertThat(ratingsOf(token)).isZero();
    }

    @Test
    void aScoreIsGivenOnceARound() throws Exception {
        String token = told("灯坏了。");
        score(token, 1).andExpect(status().is3xxRedirection());
        String second = score(token, 1)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(second).contains("这次处理已经评过分了").contains("态度 5 分，快慢 3 分，结果 4 分");
        assertThat(ratingsOf(token)).isOne();
    }

    @Test
    void aScoreOfAnAnswerThatWasSentBackIsTooLate() throws Exception {
        String token = told("灯坏了。");
        answers.sendBack(token, "又坏了。", OwnerCourses.ownerOf(tickets.behind(token)));
        Ticket ticket = tickets.behind(token);
        handle(ticket, "换了新灯。");
        tell(ticket);

        assertThat(score(token, 1)
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("这件事又重新处理了");
        assertThat(ratingsOf(token)).isZero();
    }

    @Test
    void beforeTheOwnerIsToldThereIsNothingToScoreOrConfirm() throws Exception {
        String token = send("灯坏了。");
        assertThat(score(token, 1)
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("这一步现在不能做");
        assertThat(mvc.perform(post("/t/" + token + "/confirmation").with(csrf()))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("这一步现在不能做");
        assertThat(tickets.behind(token).state()).isEqualTo(TicketState.OPEN);
    }

    @Test
    void staffCannotScoreForTheOwnerFromTheirOwnBrowser() throws Exception {
        String token = told("灯坏了。");
        String refused = mvc.perform(post("/t/" + token + "/score")
                        .with(csrf())
                        .with(As.staff(stage.butler()))
                        .param("round", "1")
                        .param("attitude", "5")
                        .param("timeliness", "5")
                        .param("result", "5"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("只能由业主本人做");
        assertThat(ratingsOf(token)).isZero();
    }

    @Test
    void whatIsSentBackOpensANewRoundAndTellsHandlerAndFirstResponder() throws Exception {
        String token = send("灯坏了。");
        Ticket ticket = tickets.behind(token);
        work.takeOver(stage.id(), ticket.getId(), Cast.Stage.actor(stage.foreman()));
        handle(ticket, "换了灯泡。");
        tell(ticket);

        mvc.perform(post("/t/" + token + "/return").with(csrf()).param("reason", "晚上又不亮了。"))
                .andExpect(status().is3xxRedirection());

        Ticket again = tickets.behind(token);
        assertThat(again.state()).isEqualTo(TicketState.OPEN);
        assertThat(again.reopened()).isOne();
        assertThat(toldOf("ticket/" + ticket.getId() + "/reopened/2"))
                .containsExactlyInAnyOrder(
                        stage.foreman().getId(), stage.butler().getId());
        assertThat(page("/t/" + token)).contains("晚上又不亮了。").contains("退回，没有解决");
    }

    @Test
    void anAddedWordReachesWhoHasTheMatter() throws Exception {
        String token = send("灯坏了。");
        mvc.perform(multipart("/t/" + token + "/words")
                        .file(photo("c.jpg"))
                        .with(csrf())
                        .param("word", "十一楼也不亮。"))
                .andExpect(status().is3xxRedirection());
        assertThat(page("/t/" + token)).contains("十一楼也不亮。");
        assertThat(jdbc.sql("select count(*) from notice where recipient_id = :butler")
                        .param("butler", stage.butler().getId())
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void theSentenceSaysHonestlyThatTheTimeIsOver() throws Exception {
        String token = send("灯坏了。");
        days.liveUntil("2026-11-26T10:00");
        assertThat(page("/t/" + token))
                .contains("我们说好最迟11月24日 星期二答复您，现在已经过了")
                .doesNotContain("领班")
                .doesNotContain("失职");
    }

    @Test
    void anEleventhTicketWithinAnHourFromOneAddressHasToWait() throws Exception {
        for (int i = 0; i < OwnerThrottle.PER_ADDRESS_AND_HOUR; i++) {
            send("灯坏了 " + i);
        }
        assertThat(mvc.perform(filled("灯又坏了"))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("这里一小时内已经提交了很多次")
                .contains("灯又坏了");
        clock.moveBy(java.time.Duration.ofHours(1));
        send("灯又坏了");
    }

    @Test
    void manyAddressesAtOneEstateHaveToWaitForTheNextMinute() {
        for (int i = 0; i < OwnerThrottle.PER_ESTATE_AND_MINUTE; i++) {
            throttle.admit(stage.estate(), "10.0.0." + i);
        }
        assertThatThrownBy(() -> throttle.admit(stage.estate(), "10.0.1.1"))
                .isInstanceOf(Refused.class)
                .hasMessage("owner.throttle.estate");
        clock.moveBy(java.time.Duration.ofMinutes(1));
        throttle.admit(stage.estate(), "10.0.1.1");
    }

    @Test
    void oneHouseholdsIpv6AddressesCountAsOne() {
        assertThat(Throttle.network("2001:db8:1:2::1")).isEqualTo(Throttle.network("2001:db8:1:2:ffff::9"));
        assertThat(Throttle.network("2001:db8:1:2::1")).isNotEqualTo(Throttle.network("2001:db8:1:3::1"));
    }

    @Test
    void aPosterKnowsItsRoomAndNobodysName() throws Exception {
        var card = households.of(stage.id(), home);
        String code = posters.ofHomes(stage.estate(), List.of(card)).get(home);
        String page = page("/p/" + stage.estate().getCode() + "/feedback?h=" + code);
        assertThat(page).contains("3-1-1201").doesNotContain("张伟");
        assertThat(code).hasSize(12);
        assertThat(posters.ofHomes(stage.estate(), List.of(card))).containsEntry(home, code);
        assertThat(page("/p/" + cast.stage().estate().getCode() + "/feedback?h=" + code))
                .doesNotContain("3-1-1201");
    }

    @Test
    void aNameOrANumberInTheRoomFieldFindsNoHome() throws Exception {
        for (String typed : List.of("张伟", "13800001234", "1234")) {
            String token = token(mvc.perform(report("灯坏了").param("room", typed)).andReturn());
            assertThat(tickets.behind(token).getReport().householdId()).isNull();
        }
    }

    @Test
    void anUnknownEstateIsNotFound() throws Exception {
        mvc.perform(get("/p/nowhere")).andExpect(status().isNotFound());
        mvc.perform(get("/p/nowhere/feedback")).andExpect(status().isNotFound());
    }

    @Test
    void aFormThatOutlivedItsSessionComesBackWithEverythingThatWasTyped() throws Exception {
        String path = "/p/" + stage.estate().getCode() + "/feedback";
        mvc.perform(multipart(path).param("words", "灯坏了")).andExpect(forwardedUrl(path + "/again"));
        assertThat(mvc.perform(multipart(path + "/again")
                                .file(photo("a.jpg"))
                                .with(csrf())
                                .param("kind", "REPAIR")
                                .param("words", "灯坏了"))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("还没有发出去")
                .contains("灯坏了")
                .contains("a.jpg");
    }

    /** Stored, the answer lost on the way, and sent once more the next day: the telephone still shows the form. */
    @Test
    void aFormThatWasStoredBeforeItsSessionWasOverIsNotStoredASecondTime() throws Exception {
        String key = UUID.randomUUID().toString();
        String stored = token(mvc.perform(report("灯坏了").param("_key", key)).andReturn());

        String shownAgain = mvc.perform(multipart("/p/" + stage.estate().getCode() + "/feedback/again")
                        .with(csrf())
                        .param("_key", key)
                        .param("kind", "REPAIR")
                        .param("words", "灯坏了"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shownAgain).contains("name=\"_key\" value=\"" + key + "\"");

        assertThat(token(mvc.perform(report("灯坏了").param("_key", key)).andReturn()))
                .isEqualTo(stored);
    }

    @Test
    void staffWhoScanThePosterOfAnotherEstateReportThere() throws Exception {
        Cast.Stage other = cast.stage();
        String form = mvc.perform(
                        get("/p/" + stage.estate().getCode() + "/feedback").with(As.staff(other.butler())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(form)
                .contains("/p/" + stage.estate().getCode() + "/feedback")
                .doesNotContain("/p/" + other.estate().getCode() + "/");
    }

    @Test
    void inEnglishThereIsNoChineseWord() throws Exception {
        jdbc.sql("update estate set name_en = 'Jin Garden' where id = :id")
                .param("id", stage.id())
                .update();
        String token = token(mvc.perform(report().param("kind", "REPAIR")
                        .param("words", "The light is out.")
                        .param("name", "Ann Lee")
                        .param("phone", "13800001234"))
                .andReturn());
        for (String path : List.of(
                "/p/" + stage.estate().getCode(),
                "/p/" + stage.estate().getCode() + "/feedback",
                "/t/" + token,
                "/t/" + token + "/received")) {
            String text = TAGS.matcher(mvc.perform(get(path).cookie(new Cookie("linli-language", "en")))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .replaceAll(" ")
                    .replace("中文", "")
                    .replace(stage.frontDesk().getName(), "")
                    .replace(tickets.behind(token).getReport().place(), "");
            assertThat(HAN.matcher(text).results().map(java.util.regex.MatchResult::group))
                    .as(path)
                    .isEmpty();
        }
    }

    private String told(String words) throws Exception {
        String token = send(words);
        Ticket ticket = tickets.behind(token);
        handle(ticket, "换了灯泡。");
        tell(ticket);
        return token;
    }

    private void handle(Ticket ticket, String result) {
        work.handle(
                stage.id(), ticket.getId(), Outcome.SOLVED, result, null, List.of(), Cast.Stage.actor(stage.butler()));
    }

    private void tell(Ticket ticket) {
        answers.tell(stage.id(), ticket.getId(), Channel.TELEPHONE, "张伟", null, Cast.Stage.actor(stage.butler()));
    }

    private org.springframework.test.web.servlet.ResultActions score(String token, int round) throws Exception {
        return mvc.perform(post("/t/" + token + "/score")
                .with(csrf())
                .param("round", String.valueOf(round))
                .param("attitude", "5")
                .param("timeliness", "3")
                .param("result", "4"));
    }

    private long ratingsOf(String token) {
        return jdbc.sql("select count(*) from ticket_rating where ticket_id = :id")
                .param("id", tickets.behind(token).getId())
                .query(Long.class)
                .single();
    }

    private List<UUID> toldOf(String key) {
        return jdbc.sql("select recipient_id from notice where key = :key")
                .param("key", key)
                .query(UUID.class)
                .list();
    }

    private String send(String words, MockMultipartFile... photos) throws Exception {
        MockMultipartHttpServletRequestBuilder form = filled(words);
        for (MockMultipartFile photo : photos) {
            form.file(photo);
        }
        return token(mvc.perform(form).andExpect(status().is3xxRedirection()).andReturn());
    }

    private MockMultipartHttpServletRequestBuilder filled(String words) {
        return report(words).param("room", "3-1201");
    }

    private MockMultipartHttpServletRequestBuilder report(String words) {
        return report().param("kind", "REPAIR")
                .param("words", words)
                .param("name", "张伟")
                .param("phone", "13800001234");
    }

    private MockMultipartHttpServletRequestBuilder report() {
        return multipart("/p/" + stage.estate().getCode() + "/feedback").with(csrf());
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String token(MvcResult sent) {
        String location = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(location).matches("/t/[A-Za-z0-9]{24}/received");
        return location.split("/")[2];
    }

    private static String fileOn(String page) {
        return found(page, "/files/([0-9a-f-]{36})");
    }

    private static String value(String page, String name) {
        return found(page, "name=\"" + name + "\"[^>]* value=\"([0-9a-f-]{36})\"");
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static MockMultipartFile photo(String name) throws IOException {
        return new MockMultipartFile("photos", name, "image/jpeg", jpeg(name.hashCode()));
    }

    private static byte[] jpeg(int colour) throws IOException {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(10, 10, colour);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
