package cn.linli.feedback;

import cn.linli.kernel.estate.Estate;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The absolute addresses that are given to owners: on paper, in a message, as a QR code.
 */
@Component
public class OwnerLinks {

    private static final Set<String> ONLY_HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String configured;

    /**
     * @param address where owners reach the program from outside ({@code linli.address}); if none is set, it is where
     *     whoever asks has reached it
     */
    OwnerLinks(@Value("${linli.address:}") String address) {
        String text = address.strip();
        this.configured = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private String base() {
        if (!configured.isEmpty()) {
            return configured;
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : "http://localhost:8080";
    }

    /** The page that opens one ticket, {@link Ticket#getToken()}. */
    public String answerPage(String token) {
        return base() + "/t/" + token;
    }

    /** The form by which owners of an estate report something. */
    public String form(Estate estate) {
        return base() + "/p/" + estate.getCode() + "/feedback";
    }

    /** The same form, as a poster of a home leads to it. */
    public String formOfHome(Estate estate, String code) {
        return form(estate) + "?h=" + code;
    }

    /** The same form, as a poster of a building leads to it. */
    public String formOfBuilding(Estate estate, String code) {
        return form(estate) + "?b=" + code;
    }

    /** Whether a phone outside this machine can open the addresses at all. */
    public boolean reachPhones() {
        String host = URI.create(base()).getHost();
        return host != null && !ONLY_HERE.contains(host);
    }
}
