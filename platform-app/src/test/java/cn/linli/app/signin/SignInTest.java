package cn.linli.app.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.app.AppTest;
import cn.linli.app.Visitor;
import cn.linli.kernel.staff.Staff;
import cn.linli.testing.Cast;
import cn.linli.testing.MovableClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@AppTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc web;

    @Test
    void everyRefusalHasTheSameWords() {
        var stage = cast.stage();
        staff.disable(stage.frontDesk().getId(), stage.administrator().asActor());
        List<String> answers = List.of(
                        new String[] {stage.butler().getSignInName(), "wrong"},
                        new String[] {"nobody-" + stage.id(), Cast.PASSWORD},
                        new String[] {stage.frontDesk().getSignInName(), Cast.PASSWORD},
                        new String[] {"\u0000", "\u0000"})
                .stream()
                .map(attempt -> {
                    var answer = new Visitor(port).signIn(attempt[0], attempt[1]);
                    assertThat(answer.uri().toString()).endsWith("/sign-in?refused");
                    return answer.body().replaceAll("(name=\"_csrf\"[^>]*|content=\"[^\"]*\"|value=\"[^\"]*\")", "");
                })
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).contains("登录名或密码不对");
    }

    @Test
    void theSessionStandsInTheDatabaseAndItsCookieIsClosed() {
        var stage = cast.stage();
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(stage.butler().getSignInName(), Cast.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(stage.butler().getSignInName())
                        .query(Integer.class)
                        .single())
                .as("a second node, or this one after a restart, finds it")
                .isEqualTo(1);
        var cookie = visitor.cookies().getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("linli"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isFalse();
    }

    /** The nearest proxy is believed; somebody outside who claims to be one is not. */
    @Test
    void behindTlsTheCookieIsSecure() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                                .header("X-Forwarded-Proto", "https")
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("linli="))
                .singleElement()
                .asString()
                .contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void tenTriesInAQuarterOfAnHourAreLookedAtAndTheRightPasswordIsNoneOfTheEleventh() throws Exception {
        String name = cast.stage().butler().getSignInName();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(name, "guess-" + i, "10.1.1.1")).isEqualTo("/sign-in?refused");
        }
        assertThat(signIn(name, Cast.PASSWORD, "10.1.1.1")).as("the same words").isEqualTo("/sign-in?refused");
        assertThat(signIn(name.toUpperCase(Locale.ROOT), Cast.PASSWORD, "10.1.1.1"))
                .isEqualTo("/sign-in?refused");
        assertThat(signIn(name, Cast.PASSWORD, "10.1.1.2"))
                .as("nobody is locked out by a stranger")
                .isEqualTo("/");
        clock.moveBy(Duration.ofMinutes(16));
        assertThat(signIn(name, Cast.PASSWORD, "10.1.1.1")).isEqualTo("/");
    }

    @Test
    void whoGetsInHasAllTriesAgain() throws Exception {
        String name = cast.stage().butler().getSignInName();
        for (int i = 0; i < 9; i++) {
            signIn(name, "guess-" + i, "10.1.2.1");
        }
        assertThat(signIn(name, Cast.PASSWORD, "10.1.2.1")).isEqualTo("/");
        for (int i = 0; i < 9; i++) {
            signIn(name, "guess-" + i, "10.1.2.1");
        }
        assertThat(signIn(name, Cast.PASSWORD, "10.1.2.1")).isEqualTo("/");
    }

    private String signIn(String name, String password, String address) throws Exception {
        return web.perform(post("/sign-in")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .param("name", name)
                        .param("password", password))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void afterSignInTheAskedPageFollowsAndSignOutSaysSo() {
        var stage = cast.stage();
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/me").uri().getPath()).isEqualTo("/sign-in");
        var answer =
                visitor.post("/sign-in", Map.of("name", stage.butler().getSignInName(), "password", Cast.PASSWORD));
        assertThat(answer.uri().getPath()).isEqualTo("/me");
        assertThat(visitor.get("/sign-in").uri().getPath())
                .as("who is in needs no door")
                .isEqualTo("/");
        assertThat(visitor.post("/sign-out", Map.of()).body()).contains("您已退出登录");
    }

    @Test
    void withoutTheDemoNobodyIsListed() throws Exception {
        cast.stage();
        web.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("演示"))));
    }
}
