package cn.linli.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets something be tried only so often in any stretch of time. The tries stand in the database, so that a second node
 * counts on; each counts when it is made, whatever becomes of it.
 */
@Component
@RequiredArgsConstructor
public class Throttle {

    private static final Duration KEPT = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Counts one more try, and says whether it is still one of those allowed. To be called outside a transaction: a try that
     * fails has been made.
     *
     * @param within at most two hours
     */
    public boolean admits(String source, int most, Duration within) {
        Instant now = clock.instant();
        jdbc.sql("delete from throttle_try where at < :past")
                .param("past", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into throttle_try (source, at) values (:source, :at)")
                .param("source", source)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        // Counted after its own row is there: of many tries at once, no more than the allowed number see a count that
        // low.
        int tries = jdbc.sql("select count(*) from throttle_try where source = :source and at > :since")
                .param("source", source)
                .param("since", now.minus(within).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return tries <= most;
    }

    /** What was tried came about: the count begins anew. */
    public void forget(String source) {
        jdbc.sql("delete from throttle_try where source = :source")
                .param("source", source)
                .update();
    }

    /** Where a try comes from. A household's IPv6 line has a whole network of addresses: the network counts. */
    public static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException noAddress) {
            return "unknown";
        }
    }
}
