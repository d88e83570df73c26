package cn.linli.callbacks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.linli.callbacks.Rainstorm;
import cn.linli.callbacks.Rainstorms;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.web.sheet.SheetReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A rain that fell on a whole city, and a list of rains that somebody brings (CAL-3). */
@LinliTest
class RainPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Rainstorms rainstorms;

    @Autowired
    Estates estates;

    @Autowired
    Posts posts;

    private Stage stage;
    private Stage second;
    private Stage strange;
    private String city;

    /** Two estates of a city at which the butler works, and a third one at which not. */
    @BeforeEach
    void aCity() {
        days.beginOn("2026-12-01T09:00");
        stage = cast.stage();
        second = cast.stage();
        strange = cast.stage();
        city = "城" + stage.estate().getCode();
        List.of(stage, second, strange).forEach(this::move);
        posts.appoint(stage.butler().getId(), Role.BUTLER, second.id(), LocalDate.of(2020, 1, 1), List.of());
    }

    @Test
    void rainOnACityIsProposedWhereWhoeverRecordsItWorksAndNowhereElse() throws Exception {
        assertThat(page()).contains("下在哪里", city + "的 2 个小区");
        MockHttpServletResponse answer = record("city");
        assertThat(answer.getRedirectedUrl()).isEqualTo(stage.path("rainstorms"));
        assertThat(rains(stage)).hasSize(1);
        assertThat(rains(second)).hasSize(1);
        assertThat(rains(strange)).isEmpty();
        MockHttpServletResponse again = record("city");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("这场雨已经登记过。", "62.5");
        assertThat(rains(stage)).hasSize(1);
    }

    @Test
    void rainOnThisEstateStaysHere() throws Exception {
        record("estate");
        assertThat(rains(stage)).hasSize(1);
        assertThat(rains(second)).isEmpty();
    }

    @Test
    void whoWorksAtOneEstateIsNotAskedWhereItFell() throws Exception {
        String page = mvc.perform(get(stage.path("rainstorms")).with(As.staff(stage.foreman())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("登记一场暴雨").doesNotContain("下在哪里");
    }

    @Test
    void aListIsTakenForCitiesAndEstatesOnceEach() throws Exception {
        String list = "小区或城市,开始,结束,24小时最大雨量,来源\n" + city
                + ",2026-11-28 22:00,2026/11/29 6:00,62.5,市气象台\n"
                + second.estate().getName() + ",2026-11-25 01:00,2026-11-25 09:30:00,80,市气象台\n"
                + city + ",2026-11-20 01:00,2026-11-20 09:00,12,市气象台\n"
                + city + ",2026-11-28 21:00,2026-11-29 05:00,70,区气象站\n";
        MockHttpServletResponse answer = bring("rain.csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getRedirectedUrl()).isEqualTo(stage.path("rainstorms"));
        assertThat(rains(stage)).hasSize(1);
        assertThat(rains(second)).hasSize(2);
        assertThat(rains(strange)).isEmpty();
        bring("rain.csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(rains(stage)).as("again, it is the same").hasSize(1);
        assertThat(rains(second)).hasSize(2);
    }

    @Test
    void aListWithWrongRowsNamesEachAndNothingOfItIsTaken() throws Exception {
        String list = "来源,小区或城市,开始,结束,24小时最大雨量\n"
                + "台," + city + ",2026-11-28 22:00,2026-11-29 06:00,62.5\n"
                + "台," + strange.estate().getName() + ",2026-11-28 22:00,2026-11-29 06:00,62.5\n"
                + "台," + city + ",昨天,2026-11-29 06:00,62.5\n"
                + "台," + city + ",2026-11-29 22:00,2026-11-29 06:00,62.5\n"
                + "台," + city + ",2026-11-30 22:00,2026-12-01 10:00,62.5\n"
                + "台," + city + ",2026-11-28 22:00,2026-11-29 06:00,很大\n"
                + "台," + city + ",2026-11-28 22:00,2026-11-29 06:00,0\n"
                + "," + city + ",2026-11-28 22:00,2026-11-29 06:00,62.5\n";
        MockHttpServletResponse answer = bring("rain.csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "B3：请写小区或城市", "C4：请写日期和时间", "D5：结束要晚于开始", "D6：雨停以后才能登记", "E7：请写毫米数", "E8：请写毫米数", "A9：请写雨量是谁报的");
        assertThat(rains(stage)).isEmpty();
    }

    @Test
    void whatIsNoListGetsASentence() throws Exception {
        assertThat(said(bring("rain.csv", new byte[0]))).contains("没有");
        assertThat(said(bring("rain.csv", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8))))
                .contains("小区或城市");
        assertThat(said(bring("", new byte[0]))).contains("请选一个文件。");
    }

    @Test
    void theEmptyListIsReadAgain(@TempDir Path folder) throws Exception {
        byte[] template = mvc.perform(get(stage.path("rainstorms/template")).with(As.staff(stage.butler())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Path file = Files.write(folder.resolve("rain.xlsx"), template);
        try (SheetReader reader = SheetReader.open(file, "rain.xlsx")) {
            assertThat(reader.iterator().next().cells()).containsExactly("小区或城市", "开始", "结束", "24小时最大雨量", "来源");
        }
        assertThat(said(bring("rain.xlsx", template))).contains("没有");
    }

    private String page() throws Exception {
        return mvc.perform(get(stage.path("rainstorms")).with(As.staff(stage.butler())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse record(String where) throws Exception {
        return send(multipart(stage.path("rainstorms"))
                .param("where", where)
                .param("beganAt", "2026-11-30T22:00")
                .param("endedAt", "2026-12-01T06:00")
                .param("millimetres", "62.5")
                .param("source", "市气象台"));
    }

    private MockHttpServletResponse bring(String name, byte[] content) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(stage.path("rainstorms/sheet"));
        request.file(new MockMultipartFile("file", name, "application/octet-stream", content));
        return send(request);
    }

    private MockHttpServletResponse send(
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(As.staff(stage.butler())).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String said(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private List<Rainstorm> rains(Stage at) {
        return rainstorms.latest(at.id());
    }

    private void move(Stage at) {
        Estate was = at.estate();
        estates.amend(
                was.getId(),
                new Estate.Details(
                        was.getName(),
                        was.getNameEn(),
                        city,
                        was.getZone(),
                        was.getFirstOccupiedOn(),
                        was.getServiceHours(),
                        was.getTelephone()));
    }
}
