package cn.linli.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.journal.Actors;
import cn.linli.kernel.sight.Sight;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Standing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads for every request what the signed-in person is today. Somebody disabled, or whose password changed, is signed out
 * by it; a removed post counts at once.
 */
@RequiredArgsConstructor
class StandingFilter extends OncePerRequestFilter {

    private final Posts posts;
    private final Clock clock;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            Sight.settle(Sight.nothing());
            chain.doFilter(request, response);
            return;
        }
        Optional<Standing> standing = posts.standing(signedIn.id(), LocalDate.now(clock))
                .filter(person -> person.credentials() == signedIn.credentials());
        if (standing.isEmpty()) {
            Sight.settle(Sight.nothing());
            signOut(request);
            chain.doFilter(request, response);
            return;
        }
        Present.put(request, standing.get());
        Sight.settle(EstateAccess.sightOf(standing.get()));
        Actors.begin(Actor.staff(standing.get().id(), standing.get().name()));
        try {
            chain.doFilter(request, response);
        } finally {
            Actors.clear();
        }
    }

    /** Leaves nobody behind, and says so: only somebody anonymous is led to the sign-in page. */
    private static void signOut(HttpServletRequest request) {
        SecurityContext nobody = SecurityContextHolder.createEmptyContext();
        nobody.setAuthentication(new AnonymousAuthenticationToken(
                "signed-out", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        SecurityContextHolder.setContext(nobody);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
