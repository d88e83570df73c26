package cn.linli.kernel.notice;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What may be set about notices.
 *
 * @param chatHosts hosts (with port, where it is not 443) that chat hooks may lie on besides those of the products
 *     themselves, such as a relay inside the house; they may be reached over plain http
 */
@ConfigurationProperties("linli.notices")
record NoticeSettings(
        @DefaultValue("21:30") @DateTimeFormat(pattern = "H:mm")
        LocalTime quietFrom,

        @DefaultValue("07:30") @DateTimeFormat(pattern = "H:mm")
        LocalTime quietUntil,

        @DefaultValue List<String> chatHosts) {

    QuietHours quietHours() {
        return new QuietHours(quietFrom, quietUntil);
    }
}
