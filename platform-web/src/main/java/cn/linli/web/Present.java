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
    private static final String GUEST = Present.class.getName() + ".guest";
    private static final String ESTATE = Present.class.getName() + ".estate";

    private Present() {}

    /** The decoded path inside the program, however the container splits it. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** A page for owners: it needs no account, and is the same for somebody who happens to have one. */
    static boolean isOwners(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/p/") || path.startsWith("/t/") || path.startsWith("/s/");
    }

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

    static void putGuest(HttpServletRequest request) {
        request.setAttribute(GUEST, true);
    }

    /** Whether a room let somebody in who has no post at the estate. */
    static boolean isGuest(HttpServletRequest request) {
        return request.getAttribute(GUEST) != null;
    }

    static @Nullable Actor actor(HttpServletRequest request) {
        return standing(request)
                .map(person -> Actor.staff(person.id(), person.name()))
                .orElse(null);
    }
}
