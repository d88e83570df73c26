package cn.linli.residents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The occupancy table on the pages of an estate (RES-1). */
@LinliTest
class OccupancyPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    private Cast.Stage stage;
    private UUID bare;

    @BeforeEach
    void fourHomes() {
        days.liveUntil("2026-11-29T09:00");
        stage = cast.stage();
        bare = households
                .settle(
                        stage.id(),
                        List.of(
                                home("1", "101", 1, Occupancy.NOT_DECORATED),
                                home("1", "201", 2, Occupancy.OCCUPIED),
                                home("1", "901", null, Occupancy.LET),
                                home("2", "102", 1, Occupancy.NOT_HANDED_OVER)),
                        stage.butler().asActor())
                .get(0);
        days.liveUntil("2026-12-01T09:30");
        households.changeOccupancy(
                stage.id(),
                bare,
                Occupancy.DECORATING,
                LocalDate.of(2026, 11, 30),
                "装修队进场",
                stage.frontDesk().asActor());
    }

    private static NewHome home(String building, String room, @Nullable Integer floor, Occupancy state) {
        return new NewHome(
                new HomeNumber(building, "1", room), floor, null, state, LocalDate.of(2025, 1, 1), List.of());
    }

    @Test
    void whoChangedAHomeLastStandsBesideItsState() throws Exception {
        String page = rows("occupancy?building=1");
        String row = page.substring(page.indexOf(">1-1-101<"), page.indexOf(">1-1-201<"));
        assertThat(row)
                .contains("装修中", "2026-11-30", stage.frontDesk().getName() + " 2026-12-01 09:30", "装修队进场")
                .doesNotContain("未装修");
        String untouched = page.substring(page.indexOf(">1-1-201<"), page.indexOf(">1-1-901<"));
        assertThat(untouched).contains("入住", stage.butler().getName() + " 2026-11-29 09:00", "首次登记");
    }

    @Test
    void buildingAndStateNarrowTheTableAndItsCounts() throws Exception {
        assertThat(rows("occupancy")).contains(">1-1-101<", ">1-1-201<", ">1-1-901<", ">2-1-102<");
        assertThat(rows("occupancy?building=2")).contains(">2-1-102<").doesNotContain(">1-1-");
        assertThat(rows("occupancy?occupancy=LET")).contains(">1-1-901<").doesNotContain(">1-1-101<", ">2-1-102<");
        assertThat(page("occupancy")).containsPattern("全部</span>\\s*<span class=\"filter-count\">4<");
        assertThat(page("occupancy?building=1")).containsPattern("全部</span>\\s*<span class=\"filter-count\">3<");
        assertThat(page("occupancy?building=2&occupancy=LET")).contains("没有这个状态的房屋");
    }

    @Test
    void aBuildingIsDrawnFromTheTopDownEachHomeWithItsLetter() throws Exception {
        String page = page("occupancy");
        String map = page.substring(page.indexOf("class=\"floors\""), page.indexOf("<table"));
        assertThat(map).containsSubsequence("2 层", "201", "住", "1 层", "101", "装", "没有填楼层", "901", "租");
        assertThat(map).contains("tile-decorating", "1-1-101 装修中").doesNotContain("2-1-102");
        assertThat(page("occupancy?building=2")).contains("tile-unhanded", "2-1-102 未交付");
    }

    @Test
    void whatIsLongerThanAPageGoesOnWhereItStopped() throws Exception {
        households.settle(
                stage.id(),
                IntStream.rangeClosed(100, 160)
                        .mapToObj(room -> home("3", String.valueOf(room), 1, Occupancy.OCCUPIED))
                        .toList(),
                stage.butler().asActor());
        String first = page("occupancy?building=3");
        assertThat(first.substring(first.indexOf("<tbody")))
                .contains(">3-1-149<")
                .doesNotContain(">3-1-150<");
        String next = first.replaceAll("(?s).*rel=\"next\"[^>]*href=\"[^\"]*/(occupancy\\?[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(rows(next)).contains(">3-1-150<", ">3-1-160<").doesNotContain(">3-1-149<");
        assertThat(page(next)).doesNotContain("class=\"floors\"");
    }

    @Test
    void theTableIsTakenAlongAsItIsFiltered() throws Exception {
        assertThat(page("occupancy/export?format=csv&building=1"))
                .contains("房号", "1-1-101", "装修中", "装修队进场", stage.frontDesk().getName())
                .doesNotContain("2-1-102");
        assertThat(page("occupancy/export?format=csv&occupancy=LET"))
                .contains("1-1-901")
                .doesNotContain("1-1-101");
    }

    @Test
    void anotherEstateSeesNothingOfIt() throws Exception {
        Cast.Stage other = cast.stage();
        assertThat(answer(other.path("occupancy"), other.butler(), "zh").getContentAsString())
                .doesNotContain("1-1-101", bare.toString());
        assertThat(answer(stage.path("occupancy"), other.butler(), "zh").getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePageSpeaksEnglishToo() throws Exception {
        assertThat(answer(stage.path("occupancy"), stage.butler(), "en").getContentAsString())
                .contains("Occupancy table", "Floor 2", "Last recorded")
                .doesNotContain("??", "入住");
    }

    private String rows(String path) throws Exception {
        String page = page(path);
        return page.substring(page.indexOf("<tbody"));
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = answer(stage.path(path), stage.projectManager(), "zh");
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String path, StaffMember who, String language) throws Exception {
        return mvc.perform(
                        get(path).cookie(new Cookie("linli-language", language)).with(As.staff(who)))
                .andReturn()
                .getResponse();
    }
}
