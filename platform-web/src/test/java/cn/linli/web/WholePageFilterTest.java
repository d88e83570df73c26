package cn.linli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WholePageFilterTest {

    private final WholePageFilter filter = new WholePageFilter();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aPageThatFailsInItsLastLineCanStillBecomeAnErrorPage() {
        assertThatThrownBy(() -> answer((request, answer) -> {
                    answer.setContentType("text/html;charset=UTF-8");
                    answer.getWriter().write("<p>half a page");
                    answer.getWriter().flush();
                    answer.flushBuffer();
                    throw new ServletException("the template failed");
                }))
                .hasMessage("the template failed");
        assertThat(response.isCommitted()).isFalse();
    }

    @Test
    void aWholePageArrivesWithEveryByte() throws Exception {
        answer((request, answer) -> {
            answer.setContentType("text/html;charset=UTF-8");
            answer.getWriter().write("<p>你好");
            answer.getWriter().flush();
            answer.getWriter().write("</p>");
        });
        assertThat(response.getContentAsString()).isEqualTo("<p>你好</p>");
    }

    /** The container ends a forward past the wrappers that still have a session's cookie to add. */
    @Test
    void aPageThatAnotherHandedOnLeavesThroughEverybodyAroundIt() throws Exception {
        MockHttpServletRequest forwarded = new MockHttpServletRequest("POST", "/");
        forwarded.setDispatcherType(DispatcherType.FORWARD);
        filter.doFilter(forwarded, response, (request, answer) -> {
            answer.setContentType("text/html;charset=UTF-8");
            answer.getWriter().write("<p>again</p>");
        });
        assertThat(response.isCommitted()).isTrue();
        assertThat(response.getContentAsString()).isEqualTo("<p>again</p>");
    }

    @Test
    void aFileLeavesWhileItIsRead() throws Exception {
        answer((request, answer) -> {
            answer.setContentType("application/octet-stream");
            answer.getOutputStream().write(1);
            answer.flushBuffer();
        });
        assertThat(response.isCommitted()).isTrue();
    }

    private void answer(Chain chain) throws ServletException, IOException {
        FilterChain last = (request, answer) -> chain.answer(request, (HttpServletResponse) answer);
        filter.doFilter(new MockHttpServletRequest("GET", "/"), response, last);
    }

    private interface Chain {
        void answer(Object request, HttpServletResponse response) throws ServletException, IOException;
    }
}
