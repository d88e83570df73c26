package cn.linli.feedback;

import cn.linli.kernel.estate.Estate;
import cn.linli.web.PublicAddress;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * The absolute addresses that are given to owners: on paper, in a message, as a QR code.
 */
@Component
@RequiredArgsConstructor
public class OwnerLinks {

    private final PublicAddress address;

    /** The page that opens one ticket, {@link Ticket#getToken()}. */
    public String answerPage(String token) {
        return address.of("/t/" + token);
    }

    /** The form by which owners of an estate report something. */
    public String form(Estate estate) {
        return address.of("/p/" + estate.getCode() + "/feedback");
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
        return address.reachesPhones();
    }
}
