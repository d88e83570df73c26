package cn.linli.kernel.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatHookTest {

    private static final Instant NOW = Instant.ofEpochMilli(1577262236757L);

    @ParameterizedTest
    @CsvSource({
        "WECOM, https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1",
        "DINGTALK, https://oapi.dingtalk.com/robot/send?access_token=1",
        "FEISHU, https://open.feishu.cn/open-apis/bot/v2/hook/1",
        "FEISHU, https://open.larksuite.com/open-apis/bot/v2/hook/1",
        "WECOM, http://relay.intern:8443/wecom",
    })
    void liesOnTheProductOrOnAHostOfTheHouse(ChatKind kind, String url) {
        assertThat(hook(kind, url).getUrl()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "WECOM, http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1",
        "WECOM, https://oapi.dingtalk.com/robot/send?access_token=1",
        "WECOM, https://qyapi.weixin.qq.com.evil.test/send",
        "WECOM, https://qyapi.weixin.qq.com:8443/send",
        "WECOM, https://qyapi.weixin.qq.com@evil.test/send",
        "DINGTALK, http://169.254.169.254/latest/meta-data",
        "DINGTALK, http://relay.intern/other-port",
        "FEISHU, file:///etc/passwd",
        "FEISHU, not an address",
        "FEISHU, ''",
    })
    void canLieNowhereElse(ChatKind kind, String url) {
        assertThatThrownBy(() -> hook(kind, url)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.getCode()).isEqualTo("notice.hook.url." + kind);
            assertThat(refused.getField()).isEqualTo("url");
        });
    }

    @Test
    void eachProductGetsItsOwnForm() {
        Map<String, Object> text = Map.of("msgtype", "text", "text", Map.of("content", "你好"));
        assertThat(ChatKind.WECOM.body("你好", null, NOW)).isEqualTo(text);
        assertThat(ChatKind.DINGTALK.body("你好", null, NOW)).isEqualTo(text);
        assertThat(ChatKind.FEISHU.body("你好", null, NOW))
                .isEqualTo(Map.of("msg_type", "text", "content", Map.of("text", "你好")));
    }

    /** Computed with openssl: printf '%s' text | openssl dgst -sha256 -hmac key -binary | base64 */
    @Test
    void aSecretSignsAsTheProductSays() {
        assertThat(ChatKind.DINGTALK.address("https://oapi.dingtalk.com/robot/send?access_token=1", "SEC1", NOW))
                .isEqualTo(
                        "https://oapi.dingtalk.com/robot/send?access_token=1&timestamp=1577262236757&sign=ITVtMhBxlMWAso4YOWiyBDr7oDB8KSVHGqHA5hI1Ros%3D");
        assertThat(ChatKind.FEISHU.body("你好", "SEC1", NOW))
                .containsEntry("timestamp", "1577262236")
                .containsEntry("sign", "dmFrYt1oKV49XHo271nVYSMiz46UL8DGrYX2Jon5Ulc=");
        assertThat(ChatKind.WECOM.address("https://qyapi.weixin.qq.com/x", "SEC1", NOW))
                .isEqualTo("https://qyapi.weixin.qq.com/x");
    }

    private static ChatHook hook(ChatKind kind, String url) {
        return new ChatHook(null, new ChatHookDraft(kind, "工程群", url, null), List.of("relay.intern:8443"), NOW);
    }
}
