package cn.linli.forums.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.web.Throttle;
import java.time.Duration;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Keeps the sign-in list readable when somebody floods it. A whole hall may share one address: the numbers are a hall's. */
@Component
@RequiredArgsConstructor
class SignInThrottle {

    static final int PER_ADDRESS_AND_HOUR = 200;
    static final int PER_SESSION_AND_MINUTE = 60;

    private final Throttle throttle;

    void admit(Estate estate, UUID session, String address) {
        Refused.unless(
                throttle.admits("sign-in/" + Throttle.network(address), PER_ADDRESS_AND_HOUR, Duration.ofHours(1))
                        && throttle.admits("forum/" + session, PER_SESSION_AND_MINUTE, Duration.ofMinutes(1)),
                "forums.owner.throttle",
                estate.getTelephone());
    }
}
