package cn.linli.residents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Phone;
import cn.linli.residents.Relation;
import cn.linli.residents.greetings.TextMessages;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whom to greet, as the people of an estate see it on their pages (RES-9). */
@LinliTest
class GreetingPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    @Autowired
    TextMessages messages;

    private Cast.Stage stage;
    private UUID home;

    @BeforeEach
    void twoBirthdaysTomorrow() {
        messages.start(true);
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        home = households
                .settle(
                        stage.id(),
                        List.of(new NewHome(
                                new HomeNumber("1", "1", "101"),
                                1,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2026, 6, 1),
                                List.of(
                                        born("张伟", Relation.OWNER, "13812345678", true),
                                        born("李娜", Relation.FAMILY, "13900001111", false)))),
                        stage.butler().asActor())
                .get(0);
    }

    private static PersonDetails born(String name, Relation relation, String phone, boolean consent) {
        return new PersonDetails(
                name,
                relation,
                Phone.orNone(phone),
                null,
                LocalDate.of(1980, 11, 24),
                null,
                consent,
                OwnerGroup.GENERAL,
                null,
                null);
    }

    /** The page of whose birthday it is. */
    private String pageOf(String name) throws Exception {
        days.liveUntil("2026-11-24T09:00");
        String list = page("greetings", stage.butler());
        int at = list.indexOf("<span>" + name);
        String before = list.substring(0, at);
        int link = before.lastIndexOf("greetings/");
        return before.substring(link, link + "greetings/".length() + 36);
    }

    @Test
    void theListSaysWhoAgreedAndShowsNoNumber() throws Exception {
        assertThat(page("greetings", stage.butler())).contains("今天没有要问候的人", "元旦 2027-01-01");
        days.liveUntil("2026-11-24T09:00");
        String list = page("greetings", stage.butler());
        assertThat(list)
                .contains("张伟", "李娜", "1-1-101", "可以发消息", "没有同意：只当面或电话问候")
                .doesNotContain("13812345678", "13900001111");
        assertThat(page("greetings?of=all", stage.foreman())).contains("张伟");
    }

    @Test
    void whoAgreedIsWrittenToOnce() throws Exception {
        String below = pageOf("张伟");
        assertThat(page(below, stage.butler()))
                .contains(below + "/message", "张伟您好，今天是您的生日", "Dear 张伟", below + "/contact")
                .doesNotContain(below + "/waiver", "13812345678");
        assertThat(page(below, stage.foreman())).doesNotContain("/message", "/contact");
        assertThat(refused(below + "/message", stage.butler(), "language", "FR"))
                .contains("请选择");
        done(below + "/message", stage.butler(), "language", "ZH");
        assertThat(page(below, stage.butler())).contains("正在发送").doesNotContain(below + "/message");
        assertThat(refused(below + "/message", stage.butler(), "language", "ZH"))
                .contains("消息已经交给发送，不再发第二次。");
    }

    @Test
    void whoDidNotAgreeIsGreetedInPerson() throws Exception {
        String below = pageOf("李娜");
        assertThat(page(below, stage.butler())).contains("没有同意接收消息，不能发").doesNotContain(below + "/message");
        assertThat(refused(below + "/message", stage.butler(), "language", "ZH"))
                .contains("没有同意接收消息，不能发");
        assertThat(refused(below + "/contact", stage.butler(), "way", "TELEPHONE", "word", "祝生日快乐", "gift", "蛋糕"))
                .contains("祝生日快乐", "蛋糕", "请写花了多少元");
        assertThat(refused(
                        below + "/contact",
                        stage.butler(),
                        "way",
                        "TELEPHONE",
                        "word",
                        " ",
                        "gift",
                        "蛋糕",
                        "cost",
                        "28.5",
                        "giftFor",
                        "李娜"))
                .contains("28.5", "请写一句说了什么");
        done(
                below + "/contact",
                stage.butler(),
                "way",
                "IN_PERSON",
                "word",
                "当面祝了生日快乐",
                "gift",
                "蛋糕",
                "cost",
                "28.5",
                "giftFor",
                "李娜");
        assertThat(page(below, stage.butler())).contains("当面祝了生日快乐", "蛋糕，28.50 元，送给李娜", "已问候");
        assertThat(page("greetings/gifts", stage.foreman())).contains("蛋糕，28.50 元，送给李娜", "1-1-101");
        assertThat(page("households/" + home, stage.butler())).contains("当面祝了生日快乐");
        assertThat(refused(below + "/contact", stage.butler(), "way", "IN_PERSON", "word", "再祝一次"))
                .contains("已经问候过了");
    }

    @Test
    void aWeddingIsEnteredWithTheHouseholdAndLeadsToItsVisit() throws Exception {
        String form = "households/" + home + "/life-event";
        assertThat(page("households/" + home, stage.butler())).contains(form);
        assertThat(page(form, stage.butler())).contains("1-1-101");
        assertThat(refused(form, stage.butler(), "whom", "张伟", "day", "morgen")).contains("morgen", "张伟");
        assertThat(refused(form, stage.butler(), "occasion", "LIFE_EVENT", "whom", "张伟", "day", "2026-11-24"))
                .contains("请写名称");
        String there =
                done(form, stage.butler(), "occasion", "WEDDING", "whom", "张伟", "day", "2026-11-28", "title", "");
        String below = there.substring(there.indexOf("greetings/"));
        assertThat(page(below, stage.butler())).contains("结婚", "最迟 2026-11-28").doesNotContain(below + "/message");
        assertThat(refused(below + "/contact", stage.butler(), "way", "IN_PERSON", "word", "恭喜"))
                .contains("结婚和添丁要送一份小礼物");
    }

    @Test
    void theLeadLeavesAnEventsGreetingAndSendsIt() throws Exception {
        assertThat(status("greetings/event", stage.butler())).isEqualTo(403);
        assertThat(page("greetings/event", stage.customerServiceLead())).contains("{姓名}");
        assertThat(refused(
                        "greetings/event",
                        stage.customerServiceLead(),
                        "title",
                        "游园会",
                        "day",
                        "2026-11-28",
                        "words",
                        "{谁}，来游园"))
                .contains("游园会", "{谁}，来游园", "不认识 {谁}");
        String there = done(
                "greetings/event",
                stage.customerServiceLead(),
                "title",
                "游园会",
                "day",
                "2026-11-28",
                "words",
                "{姓名}，来游园");
        String below = there.substring(there.indexOf("greetings/"));
        assertThat(page(below, stage.customerServiceLead())).contains("{姓名}，来游园", below + "/broadcast");
        assertThat(page(below, stage.butler())).doesNotContain("/broadcast", below + "/notice");
        assertThat(refused(below + "/notice", stage.customerServiceLead(), "word", " "))
                .contains("请写一句说了什么");
        done(below + "/broadcast", stage.customerServiceLead());
        assertThat(page(below, stage.customerServiceLead())).contains("0 / 1", "已问候");
        assertThat(refused(below + "/broadcast", stage.customerServiceLead())).contains("已经问候过了，不再问候第二次。", "0 / 1");
    }

    @Test
    void textsAreTheEstatesOwnOnceSomebodyWroteThem() throws Exception {
        String form = "greetings/texts/birthday/zh";
        assertThat(status(form, stage.butler())).isEqualTo(403);
        assertThat(page("greetings/texts", stage.butler()))
                .contains("祝您生日快乐", "Dear {name}")
                .doesNotContain(form);
        assertThat(page(form, stage.customerServiceLead())).contains("{姓名}您好");
        assertThat(refused(form, stage.customerServiceLead(), "words", "{name}，生日快乐"))
                .contains("{name}，生日快乐", "不认识 {name}");
        assertThat(refused(form, stage.customerServiceLead(), "words", "{姓名，生日快乐"))
                .contains("大括号没有成对");
        done(form, stage.customerServiceLead(), "words", "{姓名}，生日快乐");
        assertThat(page(pageOf("张伟"), stage.butler())).contains("张伟，生日快乐");
    }

    @Test
    void theProjectManagerLetsOneGo() throws Exception {
        String below = pageOf("张伟");
        assertThat(send(below + "/waiver", stage.butler(), "reason", "丧事").getStatus())
                .isEqualTo(403);
        assertThat(refused(below + "/waiver", stage.projectManager(), "reason", " "))
                .contains("请写明为什么不问候");
        done(below + "/waiver", stage.projectManager(), "reason", "家里有丧事");
        assertThat(page(below, stage.butler())).contains("家里有丧事", "已免除");
    }

    @Test
    void anotherEstateFindsNothing() throws Exception {
        String below = pageOf("张伟");
        Cast.Stage other = cast.stage();
        for (String path : List.of(below, "households/" + home + "/life-event")) {
            assertThat(mvc.perform(get(other.path(path)).with(As.staff(other.butler())))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(status("greetings/texts/wedding/zh", stage.customerServiceLead()))
                .isEqualTo(404);
        assertThat(status("greetings/texts/birthday/fr", stage.customerServiceLead()))
                .isEqualTo(404);
    }

    @Test
    void thePagesSpeakBothLanguages() throws Exception {
        String below = pageOf("张伟");
        for (String path : List.of(
                "greetings",
                below,
                "greetings/gifts",
                "greetings/texts/birthday/en",
                "greetings/event",
                "households/" + home + "/life-event")) {
            assertThat(english(path)).as(path).doesNotContain("??", "问候语", "登记", "生日快乐，");
        }
    }

    private String english(String path) throws Exception {
        return mvc.perform(get(stage.path(path))
                        .cookie(new Cookie("linli-language", "en"))
                        .with(As.staff(stage.projectManager())))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("张伟您好，今天是您的生日，.*", "");
    }

    private int status(String path, StaffMember who) throws Exception {
        return mvc.perform(get(stage.path(path)).with(As.staff(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(String path, StaffMember who) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(stage.path(path)).with(As.staff(who)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String path, StaffMember who, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(stage.path(path));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(who)).with(csrf())).andReturn().getResponse();
    }

    private String done(String path, StaffMember who, String... fields) throws Exception {
        MockHttpServletResponse answer = send(path, who, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private String refused(String path, StaffMember who, String... fields) throws Exception {
        MockHttpServletResponse answer = send(path, who, fields);
        assertThat(answer.getStatus()).as(path).isEqualTo(422);
        return answer.getContentAsString();
    }
}
