package cn.linli.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a page when it is whole: a template that fails in its last line still gets an error page with the right status
 * instead of half a page, and the session is stored once and not again after the first bytes have left. Files are sent as
 * they are read.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WholePageFilter extends OncePerRequestFilter {

    /** Bytes; the longest lists stay below it, and a longer page is merely sent in parts. */
    private static final int PAGE = 128 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Patient(response));
        if (request.getDispatcherType() == DispatcherType.FORWARD) {
            // The container ends a forward past all wrappers; whoever still has headers and a session's cookie to add
            // hears of it now.
            response.flushBuffer();
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** An answer that does not leave early while it is a page. */
    private static final class Patient extends HttpServletResponseWrapper {

        private @Nullable PrintWriter writer;

        Patient(HttpServletResponse response) {
            super(response);
        }

        private boolean isPage() {
            String type = getContentType();
            return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!isPage()) {
                super.flushBuffer();
            }
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                if (isPage() && !isCommitted()) {
                    setBufferSize(PAGE);
                }
                writer = isPage() ? new PatientWriter(super.getWriter()) : super.getWriter();
            }
            return writer;
        }

        @Override
        public void reset() {
            super.reset();
            writer = null;
        }
    }

    private static final class PatientWriter extends PrintWriter {

        PatientWriter(PrintWriter writer) {
            super(writer);
        }

        @Override
        public void flush() {
            // The container sends the page at its end.
        }
    }
}
