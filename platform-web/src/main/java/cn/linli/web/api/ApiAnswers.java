package cn.linli.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whatever turns another program away on its way, it is told in a problem document and never by a page. */
@Slf4j
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
@RequiredArgsConstructor
class ApiAnswers extends OncePerRequestFilter {

    static final String ROOT = "/api/";

    private final ApiProblems problems;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isApi(request);
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().startsWith(ROOT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, new InDocuments(request, response));
        } catch (RuntimeException | ServletException failure) {
            log.error("A request of another program failed", failure);
            problems.write(request, response, ApiProblem.behind(failure), List.of());
        }
    }

    private final class InDocuments extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        InDocuments(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            problems.write(request, (HttpServletResponse) getResponse(), ApiProblem.of(status), List.of());
        }

        @Override
        public void sendError(int status, String reason) throws IOException {
            sendError(status);
        }
    }
}
