package cn.linli.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.Visitor;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Staff;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is taken from a person counts on the very next request of a session that is open already. */
@AppTest
class LivingSessionTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Posts posts;

    private Stage stage;
    private Visitor visitor;

    @BeforeEach
    void signedIn() {
        stage = cast.stage();
        visitor = new Visitor(port);
        visitor.signIn(stage.butler().getSignInName(), Cast.PASSWORD);
        assertThat(askedForItsPage()).isEqualTo(200);
    }

    private int askedForItsPage() {
        HttpResponse<String> answer = visitor.get(stage.path("tickets"));
        return answer.uri().getPath().equals("/sign-in") ? 401 : answer.statusCode();
    }

    @Test
    void signingInGivesTheSessionANewName() throws Exception {
        Visitor another = new Visitor(port);
        another.get("/me");
        String before = cookie(another);
        another.signIn(stage.foreman().getSignInName(), Cast.PASSWORD);
        assertThat(cookie(another)).isNotEqualTo(before);
        assertThat(asked(before)).as("whoever knew the old name has nothing").isEqualTo(302);
        assertThat(asked(cookie(another))).isEqualTo(200);
    }

    @Test
    void aSessionThatWasSignedOutIsNobodys() throws Exception {
        String kept = cookie(visitor);
        assertThat(asked(kept)).isEqualTo(200);
        visitor.post("/sign-out", Map.of());
        assertThat(asked(kept)).isEqualTo(302);
        assertThat(askedForItsPage()).isEqualTo(401);
    }

    @Test
    void aDisabledAccountIsOut() {
        staff.disable(stage.butler().getId(), stage.administrator().asActor());
        assertThat(askedForItsPage()).isEqualTo(401);
        staff.enable(stage.butler().getId());
        assertThat(askedForItsPage())
                .as("coming back asks for the password anew")
                .isEqualTo(401);
    }

    @Test
    void aPasswordSetByTheAdministratorEndsEverySession() {
        staff.changePassword(stage.butler().getId(), "orchid-umbrella-7");
        assertThat(askedForItsPage()).isEqualTo(401);
    }

    @Test
    void aRemovedPostTakesItsPagesAway() {
        posts.ofMember(stage.butler().getId()).forEach(post -> posts.end(post.getId(), LocalDate.of(2026, 11, 22)));
        assertThat(askedForItsPage()).isEqualTo(404);
        assertThat(visitor.get("/me").statusCode()).as("the account is left").isEqualTo(200);
    }

    @Test
    void aPasswordIsWhatWasTypedWithTheSpacesAtItsEnds() {
        visitor.get("/me/password");
        visitor.post("/me/password", Map.of("current", Cast.PASSWORD, "password", " 竹 灯 笼 四 十 二 🐼 "));
        assertThat(signsIn("竹 灯 笼 四 十 二 🐼")).isFalse();
        assertThat(signsIn(" 竹 灯 笼 四 十 二 🐼 ")).isTrue();
    }

    private boolean signsIn(String password) {
        return !new Visitor(port)
                .signIn(stage.butler().getSignInName(), password)
                .uri()
                .toString()
                .contains("refused");
    }

    private static String cookie(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("linli"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private int asked(String session) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/me"))
                                .header("Cookie", "linli=" + session)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
