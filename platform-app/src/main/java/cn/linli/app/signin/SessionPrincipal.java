package cn.linli.app.signin;

import cn.linli.kernel.staff.StaffMember;
import cn.linli.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Writes the person into the running session anew, after a change that ends all others. */
@Component
class SessionPrincipal {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    void renew(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        SignedIn principal = new SignedIn(member.getId(), member.getSignInName(), member.getCredentials());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
    }
}
