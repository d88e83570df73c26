package cn.linli.web;

import cn.linli.kernel.Sha256;
import cn.linli.kernel.staff.Passwords;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a sign-in name and a password; unknown, disabled and wrong get the same answer after the same work, and so does
 * whoever tries too often. Another address has tries of its own: nobody is locked out by a stranger.
 */
@Component
@RequiredArgsConstructor
class StaffSignIn implements AuthenticationProvider {

    /** Tries of one name from one network that are looked at within {@link #WITHIN}. */
    static final int TRIES = 10;

    static final Duration WITHIN = Duration.ofMinutes(15);

    private final Staff staff;
    private final Passwords passwords;
    private final Throttle throttle;

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String source = source(attempt);
        boolean admitted = throttle.admits(source, TRIES, WITHIN);
        Optional<StaffMember> known = name.indexOf('\0') >= 0 ? Optional.empty() : staff.bySignInName(name);
        if (!admitted || known.isEmpty()) {
            passwords.pretend(password);
            throw new BadCredentialsException("refused");
        }
        StaffMember member = known.get();
        if (!passwords.matches(password, member.getPasswordHash()) || member.isDisabled()) {
            throw new BadCredentialsException("refused");
        }
        throttle.forget(source);
        SignedIn principal = new SignedIn(member.getId(), member.getSignInName(), member.getCredentials());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }

    /** A digest, as people type their passwords into the wrong field. */
    private static String source(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? Throttle.network(String.valueOf(details.getRemoteAddress()))
                : "unknown";
        String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        return "sign-in/" + Sha256.of(address + "/" + name);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
