package cn.linli.web;

import cn.linli.kernel.staff.Posts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Sign-in, who may go where, and the headers on every answer. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final AuthenticationEntryPoint DOOR = new LoginUrlAuthenticationEntryPoint("/sign-in");

    /** Addresses that need no account; owners' links carry their right in themselves. */
    private static final String[] OPEN = {
        "/sign-in",
        "/set-up",
        "/p/**",
        "/s/**",
        "/t/**",
        "/language",
        "/web/**",
        "/vendor/**",
        "/webjars/**",
        "/error",
        "/favicon.ico",
        "/actuator/health/**"
    };

    /** Each filter was timed by itself, three times for each request, and nobody reads these figures. */
    @Bean
    SecurityObservationSettings filtersAreNotTimed() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * As strict as Spring's own, and quicker: it asks for each parameter each time that one is read, and nearly all names are plain. Of an
     * owner's answer to a survey that was the costliest single thing.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(
                name -> isPlain(name) || StrictHttpFirewall.ALLOWED_PARAMETER_NAMES.test(name));
        return firewall;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    @Bean
    CsrfTokenRepository formTokens() {
        return new FormTokens();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, EstateAccess access, CsrfTokenRepository formTokens, Posts posts, Clock clock)
            throws Exception {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(OPEN).permitAll().anyRequest().access(access));
        http.csrf(csrf -> csrf.csrfTokenRepository(formTokens));
        http.addFilterBefore(new StandingFilter(posts, clock), AuthorizationFilter.class);
        http.formLogin(form -> form.loginPage("/sign-in")
                .usernameParameter("name")
                .passwordParameter("password")
                .defaultSuccessUrl("/")
                .failureUrl("/sign-in?refused"));
        http.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?bye"));
        http.exceptionHandling(errors -> errors.accessDeniedHandler(SecurityConfiguration::deny)
                .authenticationEntryPoint(SecurityConfiguration::ask));
        http.headers(headers -> headers.addHeaderWriter(new StaticHeadersWriter(AnswerHeaders.ALL.entrySet().stream()
                .map(header -> new Header(header.getKey(), header.getValue()))
                .toList())));
        return http.build();
    }

    /** People are led to the door; a monitoring system with a wrong token is told so. */
    private static void ask(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException, ServletException {
        if (ScrapeToken.isShown(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            DOOR.commence(request, response, unknown);
        }
    }

    /**
     * Whether another estate exists is nobody's business: its pages are not found. A form without its token is refused before
     * anybody looked at where it wants to go.
     */
    private static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (isOwnersForm(request)) {
            request.getRequestDispatcher(Present.path(request) + "/again").forward(request, response);
            return;
        }
        boolean hidden = !(denied instanceof CsrfException)
                && Present.path(request).startsWith("/e/")
                && Present.estate(request).isEmpty();
        response.sendError(hidden ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
    }

    /**
     * An owner's form that outlived its session is refused like any other, but it is shown again with everything that was
     * typed: there is no account to sign in to, and a page on a phone may lie open for days.
     */
    private static boolean isOwnersForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && Present.isOwners(request)
                && !Present.path(request).endsWith("/again");
    }
}
