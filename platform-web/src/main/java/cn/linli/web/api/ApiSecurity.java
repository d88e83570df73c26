package cn.linli.web.api;

import cn.linli.web.Throttle;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * A door of its own for other programs: no session, no sign-in page, and no token against forged forms, because no cookie is read here
 * that a browser could bring along.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain apiChain(
            HttpSecurity http, ObjectProvider<ApiCallers> rooms, Throttle throttle, ApiProblems problems)
            throws Exception {
        ApiDoor door = new ApiDoor(rooms.orderedStream().toList(), throttle, problems);
        http.securityMatcher(ApiAnswers.ROOT + "**");
        http.csrf(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.anonymous(AbstractHttpConfigurer::disable);
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.addFilterBefore(door, AuthorizationFilter.class);
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers(HttpMethod.GET, ApiAnswers.ROOT + "openapi.yaml")
                        .permitAll()
                        .anyRequest()
                        .hasRole("PROGRAM"));
        http.exceptionHandling(errors -> errors.authenticationEntryPoint(door)
                .accessDeniedHandler((request, response, denied) ->
                        problems.write(request, response, ApiProblem.FORBIDDEN, List.of())));
        return http.build();
    }
}
