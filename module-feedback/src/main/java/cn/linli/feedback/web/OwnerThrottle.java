package cn.linli.feedback.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a public form usable when somebody floods it: so many an hour from one address, so many a minute at one estate.
 * The counts stand in the database, so that a second node counts on; each is one statement of its own, so that a form
 * which is refused in the end has counted too.
 */
@Component
@RequiredArgsConstructor
class OwnerThrottle {

    static final int PER_ADDRESS_AND_HOUR = 10;
    static final int PER_ESTATE_AND_MINUTE = 60;
    static final int PER_TICKET_AND_HOUR = 20;
    private static final int FILES_PER_ADDRESS_AND_HOUR = 80;
    private static final Duration KEPT = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** One more ticket from this address at this estate, or a sentence why not. */
    void admit(Estate estate, String address) {
        Refused.unless(
                count("a/" + network(address), ChronoUnit.HOURS) <= PER_ADDRESS_AND_HOUR,
                "owner.throttle.address",
                estate.getTelephone());
        Refused.unless(
                count("e/" + estate.getId(), ChronoUnit.MINUTES) <= PER_ESTATE_AND_MINUTE,
                "owner.throttle.estate",
                estate.getTelephone());
    }

    /** So many files from this address, also for forms that are refused in the end. */
    void admitFiles(Estate estate, String address, int files) {
        int used = 0;
        for (int i = 0; i < files; i++) {
            used = count("f/" + network(address), ChronoUnit.HOURS);
        }
        Refused.unless(used <= FILES_PER_ADDRESS_AND_HOUR, "owner.throttle.address", estate.getTelephone());
    }

    /** One more word about a ticket. */
    void admitWord(Estate estate, UUID ticket) {
        Refused.unless(
                count("t/" + ticket, ChronoUnit.HOURS) <= PER_TICKET_AND_HOUR,
                "owner.throttle.ticket",
                estate.getTelephone());
    }

    private int count(String source, ChronoUnit window) {
        Instant now = clock.instant();
        jdbc.sql("delete from ticket_public_throttle where since < :past")
                .param("past", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("insert into ticket_public_throttle (source, since, used) values (:source, :since, 1)"
                        + " on conflict (source, since) do update set used = ticket_public_throttle.used + 1"
                        + " returning used")
                .param("source", source)
                .param("since", now.truncatedTo(window).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** A household's IPv6 line has a whole network of addresses: the network counts. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException noAddress) {
            return "unknown";
        }
    }
}
