package cn.linli.web.api;

import cn.linli.kernel.Sha256;
import cn.linli.kernel.journal.Actors;
import cn.linli.kernel.sight.Sight;
import cn.linli.web.Throttle;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the token of each request, and at nothing that an earlier request left behind; whoever has shown one sees its estate and no
 * other. Tries are counted for each token and network; wrong ones for each network.
 */
@RequiredArgsConstructor
class ApiDoor extends OncePerRequestFilter implements AuthenticationEntryPoint {

    static final int A_MINUTE = 600;
    static final int WRONG_ONES = 30;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private final List<ApiCallers> rooms;
    private final Throttle throttle;
    private final ApiProblems problems;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiCaller> known = behind(Sha256.of(token(request.getHeader(HttpHeaders.AUTHORIZATION))));
        if (known.isEmpty()) {
            Sight.settle(Sight.nothing());
            SecurityContextHolder.getContext()
                    .setAuthentication(new AnonymousAuthenticationToken(
                            "api", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
            chain.doFilter(request, response);
            return;
        }
        ApiCaller caller = known.get();
        if (!throttle.admits("api/" + caller.token() + "/" + network(request), A_MINUTE, MINUTE)) {
            refuse(request, response, MINUTE);
            return;
        }
        Sight.settle(Sight.of(caller.estate()));
        SecurityContextHolder.getContext()
                .setAuthentication(new PreAuthenticatedAuthenticationToken(
                        caller, "", AuthorityUtils.createAuthorityList("ROLE_PROGRAM")));
        Actors.begin(caller.asActor());
        try {
            chain.doFilter(request, response);
        } finally {
            Actors.clear();
        }
    }

    /** What is no token is looked up like one. */
    private static String token(@Nullable String header) {
        if (header == null || !header.startsWith(SCHEME) || header.length() > LONGEST) {
            return "";
        }
        return header.substring(SCHEME.length());
    }

    private Optional<ApiCaller> behind(String digest) {
        try (Sight.Frame frame = Sight.everything().open()) {
            return rooms.stream().flatMap(room -> room.behind(digest).stream()).findFirst();
        }
    }

    /** Whoever shows no token that counts. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (!throttle.admits("api-door/" + network(request), WRONG_ONES, TEN_MINUTES)) {
            refuse(request, response, TEN_MINUTES);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"linli\"");
        problems.write(request, response, ApiProblem.UNKNOWN_TOKEN, List.of());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Duration within) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(within.toSeconds()));
        problems.write(request, response, ApiProblem.TOO_OFTEN, List.of());
    }

    private static String network(HttpServletRequest request) {
        return Throttle.network(request.getRemoteAddr());
    }
}
