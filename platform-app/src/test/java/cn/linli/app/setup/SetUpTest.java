package cn.linli.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.Company;
import cn.linli.app.Visitor;
import cn.linli.app.journeys.Browsers;
import cn.linli.app.journeys.Eyes;
import cn.linli.app.journeys.Traveller;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** In a program of its own, because it begins with nobody; looked at first, because the way through can be gone only once. */
@AppTest
@TestPropertySource(properties = "spring.application.name=linli-first-start")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpTest {

    @LocalServerPort
    int port;

    @Autowired
    SetUp setUp;

    @Autowired
    Staff staff;

    @Autowired
    Posts posts;

    @Autowired
    Estates estates;

    @Autowired
    Company company;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Order(1)
    @ExtendWith(Browsers.class)
    void theSetUpPageCanBeUsedByEveryone(Traveller traveller) {
        Eyes eyes = new Eyes();
        Page page = traveller.eyes();
        page.navigate("/set-up");
        List<String> wrong = new ArrayList<>(eyes.lookAt(page));
        page.locator("main form button[type=submit]").click();
        page.waitForLoadState();
        assertThat(page.locator(".summary").isVisible()).isTrue();
        wrong.addAll(eyes.lookAtForm(page));

        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(2)
    void theFirstStartMakesOneAdministratorOnceAndNeverAgain() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/").uri().getPath()).isEqualTo("/set-up");
        assertThat(jdbc.sql("select count(*) from app_set_up")
                        .query(Integer.class)
                        .single())
                .as("the start itself made a code")
                .isEqualTo(1);

        String worn = setUp.newCode().text();
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.post("/set-up", filled("AAAA-AAAA-AAAA-AAAA")).body())
                    .contains("代码不对");
        }
        assertThat(visitor.post("/set-up", filled(worn)).body())
                .as("after five wrong codes the right one opens nothing")
                .contains("不再有效");
        assertThat(staff.isEmpty()).isTrue();

        String code = setUp.newCode().text();
        assertThat(jdbc.sql("select code_hash from app_set_up")
                        .query(String.class)
                        .single())
                .doesNotContain(code)
                .hasSize(64);
        Map<String, String> weak = filled(code);
        weak.put("password", "12345678");
        for (int i = 0; i < 6; i++) {
            var answer = visitor.post("/set-up", weak);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .as("a right code with a bad password is no wrong code, and the typed name stays")
                    .contains("太常见", "value=\"锦绣物业\"");
        }

        assertThat(journalLines()).isZero();
        var done = visitor.post("/set-up", filled(code.toLowerCase()));
        assertThat(journalLines())
                .as("company, administrator, post and estate are one act")
                .isEqualTo(1);
        assertThat(done.uri().getPath()).isEqualTo("/sign-in");
        assertThat(done.body()).contains("请用 first 登录", "锦绣物业");
        assertThat(company.name()).contains("锦绣物业");
        assertThat(estates.of("cuihu").getName()).isEqualTo("翠湖花园");
        var administrator = staff.bySignInName("first").orElseThrow();
        assertThat(posts.standing(administrator.getId(), LocalDate.of(2026, 11, 22))
                        .orElseThrow()
                        .companyRoles())
                .containsExactly(Role.ADMINISTRATOR);

        assertThat(visitor.get("/set-up").statusCode()).isEqualTo(404);
        visitor.get("/sign-in");
        assertThat(visitor.post("/set-up", filled(code)).statusCode()).isEqualTo(404);
        assertThat(staff.all()).hasSize(1);
        assertThat(visitor.signIn("first", "bamboo-lantern-42").uri().getPath()).isEqualTo("/admin");
    }

    private int journalLines() {
        return jdbc.sql("select count(*) from journal").query(Integer.class).single();
    }

    private static Map<String, String> filled(String code) {
        Map<String, String> fields = new HashMap<>();
        fields.put("oneTimeCode", code);
        fields.put("company", "锦绣物业");
        fields.put("name", "吴管理");
        fields.put("signInName", "first");
        fields.put("password", "bamboo-lantern-42");
        fields.put("estateName", "翠湖花园");
        fields.put("code", "cuihu");
        fields.put("telephone", "021-55550000");
        fields.put("firstOccupiedOn", "2019-06-01");
        return fields;
    }
}
