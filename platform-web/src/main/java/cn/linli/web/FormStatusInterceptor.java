package cn.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** A form that comes back with errors answers 422, so that nothing takes it for done. */
class FormStatusInterceptor implements HandlerInterceptor {

    private static final int UNPROCESSABLE = 422;

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView modelAndView) {
        if (modelAndView != null && "POST".equals(request.getMethod()) && hasErrors(modelAndView)) {
            response.setStatus(UNPROCESSABLE);
        }
    }

    private static boolean hasErrors(ModelAndView modelAndView) {
        return modelAndView.getModel().values().stream()
                .anyMatch(value -> value instanceof BindingResult result && result.hasErrors());
    }
}
