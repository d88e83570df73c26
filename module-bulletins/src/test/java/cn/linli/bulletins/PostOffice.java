package cn.linli.bulletins;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A mail server, as messages to owners find it outside the house. */
public class PostOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MAIL.start();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "post-office",
                        Map.of(
                                "spring.mail.host", "127.0.0.1",
                                "spring.mail.port", MAIL.getSmtp().getPort(),
                                "linli.notices.mail-from", "linli@jinyuan.test",
                                "linli.address", "https://linli.test/")));
    }

    /** To whom mails came, in the order of addresses. */
    static List<String> receivers() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sorted()
                .toList();
    }
}
