package cn.linli.kernel.notice;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of mails and chat messages, in the recipient's language and with addresses that work outside the house.
 */
@Component
class Wording {

    /** WeCom takes 2,048 bytes, which is about 680 Chinese characters; name and address need their part. */
    private static final int LONGEST_IN_CHAT = 400;

    private static final int LONGEST_SUBJECT = 120;

    private final MessageSource messages;
    private final String address;

    Wording(MessageSource messages, @Value("${linli.address:http://localhost:8080}") String address) {
        this.messages = messages;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** One line: what somebody typed must not begin another header of the mail. */
    String subject(Delivery delivery, Locale language) {
        String sentence = sentence(delivery, language).replaceAll("[\\p{Cntrl}\\s]+", " ");
        return say("notice.mail.subject", language, shortened(sentence, LONGEST_SUBJECT));
    }

    String mail(Delivery delivery, Recipient recipient) {
        return say(
                "notice.mail.text",
                recipient.language(),
                recipient.name(),
                sentence(delivery, recipient.language()),
                address + delivery.link());
    }

    String chat(Delivery delivery, Recipient recipient) {
        return say(
                "notice.chat.text",
                recipient.language(),
                recipient.name(),
                shortened(sentence(delivery, recipient.language()), LONGEST_IN_CHAT),
                address + delivery.link());
    }

    /** Owners are told in the estate's name and not in that of the program. */
    String outsideSubject(Delivery delivery, Locale language) {
        return shortened(sentence(delivery, language).replaceAll("[\\p{Cntrl}\\s]+", " "), LONGEST_SUBJECT);
    }

    String outsideMail(Delivery delivery, String name, String path, Locale language) {
        String sentence = sentence(delivery, language);
        return path.isEmpty()
                ? say("notice.outside.mail.alone", language, sentence)
                : say("notice.outside.mail.text", language, name, sentence, address + path);
    }

    String outsideShort(Delivery delivery, String path, Locale language) {
        String sentence = sentence(delivery, language);
        return path.isEmpty() ? sentence : say("notice.outside.short.text", language, sentence, address + path);
    }

    String greeting(Locale language) {
        return say("notice.chat.greeting", language);
    }

    private String sentence(Delivery delivery, Locale language) {
        return messages.getMessage(delivery.messageKey(), delivery.arguments().toArray(), language);
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1) + "…";
    }
}
