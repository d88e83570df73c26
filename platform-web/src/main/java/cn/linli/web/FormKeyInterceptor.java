package cn.linli.web;

import cn.linli.kernel.Sha256;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Lets each form be posted once: the second post is led to where the first one led. */
@RequiredArgsConstructor
class FormKeyInterceptor implements HandlerInterceptor {

    private static final String REDIRECT = "redirect:";
    private static final int LONGEST_PATH = 300;

    private final FormKeys keys;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!"POST".equals(request.getMethod()) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        String text = request.getParameter("_key");
        if (text == null) {
            return true;
        }
        UUID key = parse(text);
        if (key == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            throw new MalformedText();
        }
        Optional<String> first = keys.firstResult(key, path(request), owner(request));
        if (first.isPresent()) {
            lead(request, response, first.get());
            return false;
        }
        keys.begin(key, path(request), owner(request));
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView modelAndView) {
        FormKeys.Use use = keys.current();
        if (use != null && modelAndView != null && modelAndView.getViewName() != null) {
            String view = modelAndView.getViewName();
            if (view.startsWith(REDIRECT)) {
                remember(use, view.substring(REDIRECT.length()), request);
            }
        }
    }

    /** What leads where it would lead anyway, or where the form said that it will, needs no second write. */
    private void remember(FormKeys.Use use, String location, HttpServletRequest request) {
        if (!location.equals(use.leadsTo) && !location.equals(fallback(request))) {
            keys.remember(use, location);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        keys.end();
    }

    static void lead(HttpServletRequest request, HttpServletResponse response, String location) {
        String target = location.isBlank() ? fallback(request) : location;
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", target);
    }

    /** The page that the form belongs to is its address without the last noun. */
    private static String fallback(HttpServletRequest request) {
        String path = Present.path(request);
        int end = path.lastIndexOf('/');
        return end <= 0 ? "/" : path.substring(0, end);
    }

    /**
     * A page may hold several forms under one key; each is posted to an address of its own. An owner's address is a secret, and
     * beside it stands when the form was used: it is kept as a hash.
     */
    private static String path(HttpServletRequest request) {
        String path = Present.path(request);
        if (Present.isOwners(request)) {
            return Sha256.of(path);
        }
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH);
    }

    static String owner(HttpServletRequest request) {
        return Present.standing(request).map(person -> person.id().toString()).orElse("owner");
    }

    static @Nullable UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
