package cn.linli.kernel.notice;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends to people without an account, to the address that holds at the moment of sending and only if they still agree.
 */
@Component
@RequiredArgsConstructor
class OutsidePost {

    /** Owners read the language in which their papers are written. */
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final ObjectProvider<Outsiders> rooms;
    private final ObjectProvider<MessagePort> ports;
    private final ObjectProvider<PersonalLinks> links;
    private final MailChannel mail;
    private final Wording wording;

    boolean isConnected(Channel channel) {
        return switch (channel) {
            case MAIL -> mail.isConfigured();
            case CHAT -> false;
            case SMS, WECHAT -> port(channel).isPresent();
        };
    }

    private Optional<MessagePort> port(Channel channel) {
        return ports.orderedStream()
                .filter(port -> port.channel() == channel && port.isConfigured())
                .findFirst();
    }

    /** Whether there was somebody to send it to, and a way. */
    boolean send(Delivery delivery) throws Undelivered {
        Optional<Outsider> reached = rooms.orderedStream()
                .flatMap(room -> room.reach(Objects.requireNonNull(delivery.estate()), delivery.recipient()).stream())
                .findFirst();
        if (reached.isEmpty() || !isConnected(delivery.channel())) {
            return false;
        }
        String to = reached.get().addresses().get(delivery.channel());
        Optional<String> path = path(delivery);
        if (to == null || path.isEmpty()) {
            return false;
        }
        if (delivery.channel() == Channel.MAIL) {
            mail.send(
                    to,
                    wording.outsideSubject(delivery, LANGUAGE),
                    wording.outsideMail(delivery, reached.get().name(), path.get(), LANGUAGE));
            return true;
        }
        Optional<MessagePort> port = port(delivery.channel());
        if (port.isPresent()) {
            port.get().send(to, wording.outsideShort(delivery, path.get(), LANGUAGE));
        }
        return port.isPresent();
    }

    /** With its secret, where it has one: made now, and forgotten when it is sent. */
    private Optional<String> path(Delivery delivery) {
        return OutsideTelling.aboutWhat(delivery.link())
                .map(about -> links.orderedStream()
                        .filter(room -> room.type().equals(about[0]))
                        .findFirst()
                        .flatMap(room -> room.path(Objects.requireNonNull(delivery.estate()), about[1])))
                .orElse(Optional.of(delivery.link()));
    }
}
