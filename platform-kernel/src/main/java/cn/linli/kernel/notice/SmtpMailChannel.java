package cn.linli.kernel.notice;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends by the mail server of {@code spring.mail.*}, and never waits for it without an end.
 */
@Component
class SmtpMailChannel implements MailChannel {

    private static final String PATIENCE_IN_MILLISECONDS = "15000";

    private final @Nullable JavaMailSender sender;
    private final String from;

    SmtpMailChannel(
            ObjectProvider<JavaMailSender> sender,
            @Value("${linli.notices.mail-from:${spring.mail.username:linli@localhost}}") String from) {
        this.sender = sender.getIfAvailable();
        this.from = from;
        if (this.sender instanceof JavaMailSenderImpl server) {
            bound(server.getJavaMailProperties());
        }
    }

    @Override
    public boolean isConfigured() {
        return sender != null;
    }

    @Override
    public void send(String to, String subject, String text) throws Undelivered {
        if (sender == null) {
            throw new Undelivered("no mail server");
        }
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(text);
        try {
            sender.send(mail);
        } catch (MailException e) {
            throw new Undelivered(String.valueOf(e.getMostSpecificCause().getMessage()));
        }
    }

    /** Jakarta Mail waits for ever by default. */
    private static void bound(Properties properties) {
        for (String protocol : new String[] {"smtp", "smtps"}) {
            for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                properties.putIfAbsent("mail." + protocol + "." + wait, PATIENCE_IN_MILLISECONDS);
            }
        }
    }
}
