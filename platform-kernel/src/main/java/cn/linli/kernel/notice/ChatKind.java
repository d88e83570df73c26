package cn.linli.kernel.notice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The chat products whose groups take messages by web-hook, each with its own documented format.
 */
public enum ChatKind {
    /** 企业微信 */
    WECOM(Set.of("qyapi.weixin.qq.com"), "errcode", "errmsg"),
    /** 钉钉 */
    DINGTALK(Set.of("oapi.dingtalk.com"), "errcode", "errmsg"),
    /** 飞书 */
    FEISHU(Set.of("open.feishu.cn", "open.larksuite.com"), "code", "msg");

    private final Set<String> hosts;
    private final String codeField;
    private final String reasonField;

    ChatKind(Set<String> hosts, String codeField, String reasonField) {
        this.hosts = hosts;
        this.codeField = codeField;
        this.reasonField = reasonField;
    }

    boolean liesOn(String host) {
        return hosts.contains(host);
    }

    /** The field of the answer that is 0 where the message was taken. */
    String codeField() {
        return codeField;
    }

    String reasonField() {
        return reasonField;
    }

    /** Where to post: DingTalk wants its signature in the address. */
    String address(String url, @Nullable String secret, Instant now) {
        if (this != DINGTALK || secret == null) {
            return url;
        }
        long timestamp = now.toEpochMilli();
        String sign = base64(hmac(secret, timestamp + "\n" + secret));
        return url + (url.contains("?") ? "&" : "?") + "timestamp=" + timestamp + "&sign="
                + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }

    /** What to post: Feishu wants its signature in the body, made with time and secret as the key. */
    Map<String, Object> body(String text, @Nullable String secret, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (this != FEISHU) {
            body.put("msgtype", "text");
            body.put("text", Map.of("content", text));
            return body;
        }
        if (secret != null) {
            long timestamp = now.getEpochSecond();
            body.put("timestamp", String.valueOf(timestamp));
            body.put("sign", base64(hmac(timestamp + "\n" + secret, "")));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", text));
        return body;
    }

    private static byte[] hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
