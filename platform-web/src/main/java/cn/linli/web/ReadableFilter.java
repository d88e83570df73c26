package cn.linli.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form that cannot be read at all (letters that are none, parts without an end, more than a form may hold) before
 * anybody asks for a field of it: the container would fail again at every question, in the middle of something else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ReadableFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int fault = fault(request);
        if (fault == 0) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.sendError(fault);
        }
    }

    private static int fault(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return 0;
        } catch (InvalidParameterException unreadable) {
            return unreadable.getErrorCode();
        } catch (RuntimeException unreadable) {
            // The container has one for every fault, such as for the name of a file.
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }
}
