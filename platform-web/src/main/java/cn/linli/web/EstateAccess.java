package cn.linli.web;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.sight.Sight;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * The one place that decides who may see which address: an estate's pages ask for a post there, or for one of the company
 * posts that watch over all estates, or for a room that lets a guest in; company pages ask for company posts. What the program says about itself is the
 * administrator's, or whoever's brings the token of the monitoring system.
 */
@Component
@RequiredArgsConstructor
class EstateAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<Role> OVERSEERS =
            EnumSet.of(Role.GENERAL_DIRECTOR, Role.QUALITY_INSPECTOR, Role.MANAGEMENT_REPRESENTATIVE);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);

    private final Estates estates;
    private final ObjectProvider<EstateGuests> guests;
    private final ScrapeToken scrapeToken;

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        if (scrapeToken.opens(request)) {
            return new AuthorizationDecision(true);
        }
        return new AuthorizationDecision(Present.standing(request)
                .filter(person -> mayEnter(person, request))
                .isPresent());
    }

    private boolean mayEnter(Standing person, HttpServletRequest request) {
        String path = Present.path(request);
        if (path.startsWith("/e/")) {
            return mayEnterEstate(person, path, request);
        }
        if (isBelow("/admin", path) || isBelow("/actuator", path)) {
            return holdsOneOf(person, ADMINISTRATORS);
        }
        if (isBelow("/quality", path)) {
            return holdsOneOf(person, OVERSEERS);
        }
        return true;
    }

    private static boolean isBelow(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    private boolean mayEnterEstate(Standing person, String path, HttpServletRequest request) {
        int end = path.indexOf('/', 3);
        String code = end < 0 ? path.substring(3) : path.substring(3, end);
        try {
            Estate estate = estates.of(code);
            if (!person.hasPostAt(estate.getId()) && !holdsOneOf(person, OVERSEERS)) {
                return isGuest(person, estate, end < 0 ? "" : path.substring(end + 1), request);
            }
            Present.put(request, estate);
            return true;
        } catch (NotFound unknown) {
            return false;
        }
    }

    /** A guest sees this one estate, for the length of this one request. */
    private boolean isGuest(Standing person, Estate estate, String below, HttpServletRequest request) {
        Sight here = Sight.of(estate.getId());
        try (Sight.Frame frame = here.open()) {
            if (guests.stream().noneMatch(room -> room.admit(person, estate, below))) {
                return false;
            }
        }
        Sight.settle(here);
        Present.put(request, estate);
        Present.putGuest(request);
        return true;
    }

    private static boolean holdsOneOf(Standing person, Set<Role> roles) {
        return !Collections.disjoint(person.companyRoles(), roles);
    }

    /** What the database shows a person: the second line behind this one, which knows nothing of addresses. */
    static Sight sightOf(Standing person) {
        return overseesAll(person) || holdsOneOf(person, ADMINISTRATORS)
                ? Sight.everything()
                : Sight.of(person.estates());
    }

    /** Whether a person sees every estate. */
    static boolean overseesAll(Standing person) {
        return holdsOneOf(person, OVERSEERS);
    }
}
