package cn.linli.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Standing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Gives handlers the {@link Estate} of the address, the {@link Standing} of the person, the {@link Actor}, or all that with
 * the page as {@link Here}.
 */
@RequiredArgsConstructor
class PresentArguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KNOWN = Set.of(Estate.class, Standing.class, Actor.class, Here.class);

    private final Flash flash;
    private final MessageSource messages;

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
        Class<?> asked = parameter.getParameterType();
        Optional<?> found = asked == Estate.class
                ? Present.estate(request)
                : asked == Standing.class
                        ? Present.standing(request)
                        : asked == Actor.class ? Optional.ofNullable(Present.actor(request)) : here(request, container);
        return found.orElseThrow(() -> new NotFound(asked.getSimpleName()));
    }

    private Optional<Here> here(HttpServletRequest request, @Nullable ModelAndViewContainer container) {
        Optional<Standing> me = Present.standing(request);
        if (me.isEmpty() || container == null) {
            return Optional.empty();
        }
        Locale language = RequestContextUtils.getLocale(request);
        boolean guest = Present.isGuest(request);
        return Present.estate(request)
                .map(estate -> new Here(estate, me.get(), guest, language, container.getModel(), flash, messages));
    }
}
