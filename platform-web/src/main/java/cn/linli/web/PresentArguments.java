package cn.linli.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Standing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers the {@link Estate} of the address, the {@link Standing} of the person and the {@link Actor}. */
class PresentArguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KNOWN = Set.of(Estate.class, Standing.class, Actor.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("Not a servlet request");
        }
        Object found = null;
        if (parameter.getParameterType() == Estate.class) {
            found = Present.estate(request).orElse(null);
        } else if (parameter.getParameterType() == Standing.class) {
            found = Present.standing(request).orElse(null);
        } else {
            found = Present.actor(request);
        }
        if (found == null) {
            throw new NotFound(parameter.getParameterType().getSimpleName());
        }
        return found;
    }
}
