package cn.linli.web;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people outside reach the program: what stands before each address that is given away on paper, in a message or as
 * a QR code.
 */
@Component
public class PublicAddress {

    private static final Set<String> ONLY_HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String configured;

    /**
     * @param address where owners reach the program from outside ({@code linli.address}); if none is set, it is where
     *     whoever asks has reached it
     */
    PublicAddress(@Value("${linli.address:}") String address) {
        String text = address.strip();
        this.configured = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The absolute address of a page, whose path begins with a slash. */
    public String of(String path) {
        return base() + path;
    }

    private String base() {
        if (!configured.isEmpty()) {
            return configured;
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : "http://localhost:8080";
    }

    /** Whether somebody said where owners reach the program; otherwise it is guessed from whoever asks. */
    public boolean isKnown() {
        return !configured.isEmpty();
    }

    /** Whether a phone outside this machine can open the addresses at all. */
    public boolean reachesPhones() {
        String host = URI.create(base()).getHost();
        return host != null && !ONLY_HERE.contains(host);
    }
}
