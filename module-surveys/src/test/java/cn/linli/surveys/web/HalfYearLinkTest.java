package cn.linli.surveys.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.surveys.Launching;
import cn.linli.surveys.SurveyDuties;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** SUR-1: from the half-year's duty to its survey, and before the launch to where it will stand. */
@LinliTest
class HalfYearLinkTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Launching launching;

    @Autowired
    List<SubjectPages> pages;

    @Autowired
    MockMvc mvc;

    private Stage stage;

    @BeforeEach
    void anEstate() {
        days.beginOn("2027-10-05T09:00");
        stage = cast.stage();
        launching.homes(stage, "1", 5);
    }

    @Test
    void theDutyLeadsToTheSurveyOnceItWasLaunched() throws Exception {
        mvc.perform(get(link()).with(As.staff(stage.qualityInspector()))).andExpect(status().isOk());
        UUID round = launching.launched(stage, "2027H2");
        mvc.perform(get(link()).with(As.staff(stage.qualityInspector())))
                .andExpect(redirectedUrl(stage.path("surveys/" + round)));
    }

    private String link() {
        return pages.stream()
                .filter(page -> page.type().equals(SurveyDuties.SUBJECT))
                .findFirst()
                .orElseThrow()
                .describe(stage.id(), List.of("2027H2"))
                .get("2027H2")
                .link();
    }
}
