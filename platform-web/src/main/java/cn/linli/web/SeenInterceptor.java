package cn.linli.web;

import cn.linli.kernel.Seen;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells the façades which version of a record the posted form had shown; -1 where there was none yet. */
class SeenInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String seen = request.getDispatcherType() == DispatcherType.ERROR ? null : request.getParameter("_seen");
        if ("POST".equals(request.getMethod()) && seen != null) {
            if (!seen.matches("-1|\\d{1,18}")) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                throw new MalformedText();
            }
            Seen.begin(Long.parseLong(seen));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Seen.end();
    }
}
