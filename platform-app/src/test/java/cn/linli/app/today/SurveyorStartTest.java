package cn.linli.app.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.linli.app.AppTest;
import cn.linli.app.acts.LaunchScenes;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What an outside firm's surveyor finds after signing in: the open rounds, and no way to anything else. */
@AppTest
class SurveyorStartTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Posts posts;

    @Autowired
    AutowireCapableBeanFactory beans;

    private StaffMember surveyor;
    private Stage stage;
    private String round;

    @BeforeEach
    void aSurveyThatNamesThem() {
        stage = cast.stage();
        surveyor = staff.hire(
                new StaffMember.Particulars("钱调查", null, null, "zh"), "s-" + UUID.randomUUID(), Cast.PASSWORD);
        posts.appoint(surveyor.getId(), Role.SURVEYOR, null, LocalDate.of(2020, 1, 1), List.of());
        LaunchScenes scenes = beans.createBean(LaunchScenes.class);
        scenes.launched(stage, "明鉴调查", Set.of(surveyor.getId()));
        round = stage.path("surveys/") + scenes.round(stage);
    }

    @Test
    void theStartPageListsTheOpenRound() throws Exception {
        assertThat(page("/")).contains(round, "业主满意度调查", stage.estate().getName());
    }

    @Test
    void everyLinkOfTheirPagesLeadsSomewhere() throws Exception {
        for (String address : List.of("/", "/surveys", "/me", "/notices", round)) {
            for (String link : LINK.matcher(page(address))
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .filter(found -> !found.matches("/(web|webjars|vendor)/.*"))
                    .distinct()
                    .toList()) {
                assertThat(answer(link).getStatus())
                        .as(address + " leads to " + link)
                        .isIn(200, 302);
            }
        }
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return web.perform(get(address).with(As.staff(surveyor))).andReturn().getResponse();
    }
}
