package cn.linli.web;

import cn.linli.kernel.staff.Passwords;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a sign-in name and a password; unknown, disabled and wrong get the same answer after the same work. */
@Component
@RequiredArgsConstructor
class StaffSignIn implements AuthenticationProvider {

    private final Staff staff;
    private final Passwords passwords;

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        // Forms cut the spaces around what is typed, also when a password is set: signing in does the same.
        String password = String.valueOf(attempt.getCredentials()).trim();
        Optional<StaffMember> known = name.indexOf('\0') >= 0 ? Optional.empty() : staff.bySignInName(name);
        if (known.isEmpty()) {
            passwords.pretend(password);
            throw new BadCredentialsException("refused");
        }
        StaffMember member = known.get();
        if (!passwords.matches(password, member.getPasswordHash()) || member.isDisabled()) {
            throw new BadCredentialsException("refused");
        }
        SignedIn principal = new SignedIn(member.getId(), member.getSignInName(), member.getCredentials());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
