package cn.linli.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds {@link AllowedTo} against the roles of the person at the estate. */
class RoleInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            AllowedTo allowed = allowed(method);
            if (allowed != null && !holds(request, allowed)) {
                throw new AccessDeniedException("role");
            }
        }
        return true;
    }

    private static @Nullable AllowedTo allowed(HandlerMethod method) {
        AllowedTo onMethod = method.getMethodAnnotation(AllowedTo.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
    }

    private static boolean holds(HttpServletRequest request, AllowedTo allowed) {
        Optional<Standing> person = Present.standing(request);
        if (person.isEmpty()) {
            return false;
        }
        Optional<Estate> estate = Present.estate(request);
        Set<Role> roles = estate.isPresent()
                ? person.get().rolesAt(estate.get().getId())
                : person.get().companyRoles();
        if (estate.isPresent() && !Present.isGuest(request)) {
            // A surveyor is one where a room lets them in as such, and nowhere else.
            roles.remove(Role.SURVEYOR);
        }
        return Arrays.stream(allowed.value()).anyMatch(roles::contains);
    }
}
