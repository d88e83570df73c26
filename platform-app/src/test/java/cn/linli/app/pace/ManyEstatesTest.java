package cn.linli.app.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.linli.app.AppTest;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.MovableClock;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A company with thousands of estates: nobody's page lists them all, and everybody finds theirs. */
@AppTest
class ManyEstatesTest {

    private static final Pattern SWITCHER =
            Pattern.compile("<details class=\"menu estate\".*?</details>", Pattern.DOTALL);

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    Stage stage;
    String run;

    @BeforeEach
    void begin() {
        clock.setTo("2026-11-22T09:00");
        stage = cast.stage();
        run = Integer.toHexString(stage.hashCode());
    }

    /** They would cost the other tests of the context their time. */
    @AfterEach
    void end() {
        jdbc.sql("delete from estate where code like 'lake-%'").update();
    }

    @Test
    void theSwitcherOfWhoOverseesThemAllStaysShortAndLeadsToTheSearch() throws Exception {
        found(60);
        String switcher = switcher(page(stage.qualityInspector(), stage.path("tickets")));
        assertThat(switcher.split("href=\"/e/", -1)).hasSize(13);
        assertThat(switcher).contains("action=\"/estates\"");
    }

    @Test
    void theSearchFindsByNameCityAndCodeAndGoesOnPageByPage() throws Exception {
        found(60);
        assertThat(page(stage.qualityInspector(), "/estates?q=" + run + "-07"))
                .contains("湖畔" + run + "7号", "/e/lake-" + run + "-07");
        String first = page(stage.qualityInspector(), "/estates?q=lake-" + run);
        assertThat(first)
                .contains("lake-" + run + "-49", "after=lake-" + run + "-49")
                .doesNotContain("lake-" + run + "-50");
        assertThat(page(stage.qualityInspector(), "/estates?q=lake-" + run + "&after=lake-" + run + "-49"))
                .contains("lake-" + run + "-50", "lake-" + run + "-59");
        assertThat(page(stage.qualityInspector(), "/estates?q=%25_nothing")).contains("没有这样的小区");
    }

    @Test
    void whoHasAPostAtOneEstateFindsThatOneOnly() throws Exception {
        found(20);
        String all = page(stage.butler(), "/estates?q=");
        assertThat(all).contains("/e/" + stage.estate().getCode()).doesNotContain("lake-" + run);
        assertThat(switcher(all)).doesNotContain("action=\"/estates\"");
    }

    private void found(int number) {
        jdbc.sql(
                        "insert into estate (id, code, name, name_en, city, zone, first_occupied_on, service_from, service_until,"
                                + " telephone, version) select gen_random_uuid(), 'lake-' || :run || '-' || lpad(n::text, 2, '0'),"
                                + " '湖畔' || :run || n || '号', 'Lake ' || n, '无锡', 'Asia/Shanghai', '2019-06-01', '08:30', '18:00',"
                                + " '0510-5555 0000', 0 from generate_series(0, :number - 1) n")
                .param("run", run)
                .param("number", number)
                .update();
    }

    private static String switcher(String page) {
        return SWITCHER.matcher(page).results().findFirst().orElseThrow().group();
    }

    private String page(StaffMember member, String address) throws Exception {
        return web.perform(get(URI.create(address)).with(As.staff(member)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
