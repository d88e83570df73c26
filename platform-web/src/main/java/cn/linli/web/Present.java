package cn.linli.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Standing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is here and at which estate, for the length of one request. */
final class Present {

    private static final String STANDING = Present.class.getName() + ".standing";
    private static final String ESTATE = Present.class.getName() + ".estate";

    private Present() {}

    static void put(HttpServletRequest request, Standing standing) {
        request.setAttribute(STANDING, standing);
    }

    static void put(HttpServletRequest request, Estate estate) {
        request.setAttribute(ESTATE, estate);
    }

    static Optional<Standing> standing(HttpServletRequest request) {
        return Optional.ofNullable((Standing) request.getAttribute(STANDING));
    }

    static Optional<Estate> estate(HttpServletRequest request) {
        return Optional.ofNullable((Estate) request.getAttribute(ESTATE));
    }

    static @Nullable Actor actor(HttpServletRequest request) {
        return standing(request)
                .map(person -> Actor.staff(person.id(), person.name()))
                .orElse(null);
    }

    /** The address below the context, however the servlet is mapped (a test maps it otherwise than the server). */
    static String path(HttpServletRequest request) {
        String below = request.getPathInfo();
        return below == null ? request.getServletPath() : request.getServletPath() + below;
    }
}
