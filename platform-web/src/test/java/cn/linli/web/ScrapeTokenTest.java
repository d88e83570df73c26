package cn.linli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ScrapeTokenTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @Test
    void onlyTheTokenItselfOpensTheMetricsAndNothingElse() {
        ScrapeToken token = new ScrapeToken(TOKEN);
        assertThat(token.opens(request("/actuator/prometheus", "Bearer " + TOKEN)))
                .isTrue();
        assertThat(token.opens(request("/actuator/prometheus", "Bearer " + TOKEN + "0")))
                .isFalse();
        assertThat(token.opens(request("/actuator/prometheus", "Basic " + TOKEN)))
                .isFalse();
        assertThat(token.opens(request("/actuator/prometheus", null))).isFalse();
        assertThat(token.opens(request("/admin", "Bearer " + TOKEN))).isFalse();
    }

    @Test
    void withoutTheSettingNoTokenOpensAnything() {
        ScrapeToken none = new ScrapeToken("");
        assertThat(none.opens(request("/actuator/prometheus", "Bearer "))).isFalse();
        assertThat(none.opens(request("/actuator/prometheus", "Bearer " + TOKEN)))
                .isFalse();
    }

    @Test
    void aTokenThatCouldBeGuessedStopsTheStart() {
        assertThatThrownBy(() -> new ScrapeToken("secret")).hasMessageContaining("24");
    }

    private static MockHttpServletRequest request(String path, String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        return request;
    }
}
