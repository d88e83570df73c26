package cn.linli.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.Visitor;
import cn.linli.kernel.staff.Staff;
import cn.linli.testing.Cast;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class MeTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Test
    void changingThePasswordAsksForTheOldOneAndEndsTheOtherSessions() {
        var butler = cast.stage().butler();
        Visitor here = new Visitor(port);
        Visitor elsewhere = new Visitor(port);
        here.signIn(butler.getSignInName(), Cast.PASSWORD);
        elsewhere.signIn(butler.getSignInName(), Cast.PASSWORD);

        here.get("/me/password");
        var refused = here.post("/me/password", Map.of("current", "guessed", "password", "orchid-umbrella-7"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("现在的密码不对").doesNotContain("orchid-umbrella-7");
        var common = here.post("/me/password", Map.of("current", Cast.PASSWORD, "password", "password"));
        assertThat(common.body()).contains("太常见");

        var done = here.post("/me/password", Map.of("current", Cast.PASSWORD, "password", "orchid-umbrella-7"));
        assertThat(done.uri().getPath()).isEqualTo("/me");
        assertThat(done.body()).contains("密码已修改");
        assertThat(here.get("/me").uri().getPath()).isEqualTo("/me");
        var ended = elsewhere.get("/me");
        assertThat(ended.uri().getPath()).as(ended.statusCode() + ended.body()).isEqualTo("/sign-in");
        assertThat(new Visitor(port)
                        .signIn(butler.getSignInName(), Cast.PASSWORD)
                        .uri()
                        .toString())
                .contains("refused");
        assertThat(new Visitor(port)
                        .signIn(butler.getSignInName(), "orchid-umbrella-7")
                        .uri()
                        .toString())
                .doesNotContain("refused");
    }

    @Test
    void peopleChangeHowTheyAreReachedAndTheLanguageAndNothingElse() {
        var butler = cast.stage().butler();
        Visitor visitor = new Visitor(port);
        visitor.signIn(butler.getSignInName(), Cast.PASSWORD);
        visitor.get("/me");
        var wrong = visitor.post("/me", Map.of("telephone", "call me", "email", "not-an-address", "language", "zh"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("邮箱地址不完整", "电话只写数字", "value=\"not-an-address\"");

        var saved = visitor.post(
                "/me",
                Map.of(
                        "telephone",
                        "139 1111 2222",
                        "email",
                        "w@linli.test",
                        "language",
                        "en",
                        "name",
                        "somebody else"));
        assertThat(saved.body()).contains("Saved.", "lang=\"en\"");
        var member = staff.of(butler.getId());
        assertThat(member.getEmail()).isEqualTo("w@linli.test");
        assertThat(member.getLanguage()).isEqualTo("en");
        assertThat(member.getName()).isEqualTo(butler.getName());
    }
}
