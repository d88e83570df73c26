package cn.linli.feedback.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.web.Throttle;
import java.time.Duration;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Keeps a public form usable when somebody floods it: so many an hour from one address, so many a minute at one estate. */
@Component
@RequiredArgsConstructor
class OwnerThrottle {

    static final int PER_ADDRESS_AND_HOUR = 10;
    static final int PER_ESTATE_AND_MINUTE = 60;
    static final int PER_TICKET_AND_HOUR = 20;
    private static final int FILES_PER_ADDRESS_AND_HOUR = 80;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Throttle throttle;

    /** One more ticket from this address at this estate, or a sentence why not. */
    void admit(Estate estate, String address) {
        Refused.unless(
                throttle.admits("owner/" + Throttle.network(address), PER_ADDRESS_AND_HOUR, HOUR),
                "owner.throttle.address",
                estate.getTelephone());
        Refused.unless(
                throttle.admits("estate/" + estate.getId(), PER_ESTATE_AND_MINUTE, MINUTE),
                "owner.throttle.estate",
                estate.getTelephone());
    }

    /** So many files from this address, also for forms that are refused in the end. */
    void admitFiles(Estate estate, String address, int files) {
        boolean admitted = true;
        for (int i = 0; i < files; i++) {
            admitted = throttle.admits("files/" + Throttle.network(address), FILES_PER_ADDRESS_AND_HOUR, HOUR);
        }
        Refused.unless(admitted, "owner.throttle.address", estate.getTelephone());
    }

    /** One more word about a ticket. */
    void admitWord(Estate estate, UUID ticket) {
        Refused.unless(
                throttle.admits("ticket/" + ticket, PER_TICKET_AND_HOUR, HOUR),
                "owner.throttle.ticket",
                estate.getTelephone());
    }
}
