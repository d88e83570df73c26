package cn.linli.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Standing;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** What every page's frame shows: the person, the estates, the nouns, the bell, and the one-time key of its forms. */
@ControllerAdvice
@RequiredArgsConstructor
class PageModel {

    /** Remembers which estate was open last, for pages that have none in their address. */
    static final String LAST_ESTATE = "linli-estate";

    private final EstatesOfPerson estates;
    private final List<NavItem> navItems;
    private final ObjectProvider<DemoTime> demoTime;

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        model.addAttribute("formKey", formKey(request));
        if (isReadable(request) && request.getParameter("_seen") != null) {
            model.addAttribute("seen", request.getParameter("_seen"));
        }
        model.addAttribute("here", here(request));
        demoTime.ifAvailable(time -> model.addAttribute("demoNow", time.shown()));
        Optional<Standing> person = Present.standing(request);
        // A piece of a page asks for itself while its page is open; the frame around it stands already.
        Present.estate(request).ifPresent(estate -> model.addAttribute("estate", estate));
        if (person.isPresent() && isPage(request) && !Present.isOwners(request)) {
            frame(person.get(), request, model);
        }
    }

    /**
     * A form that comes back because its session was over keeps its key: its first post may have been stored and only the
     * answer been lost, and sending it once more must find that.
     */
    private static UUID formKey(HttpServletRequest request) {
        String posted = isReadable(request) ? request.getParameter("_key") : null;
        UUID kept = posted != null
                        && Present.isOwners(request)
                        && Present.path(request).endsWith("/again")
                ? FormKeyInterceptor.parse(posted)
                : null;
        return kept == null ? UUID.randomUUID() : kept;
    }

    /** An error page is shown for forms, too, that nobody could read; asking for a field would fail a second time. */
    private static boolean isReadable(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR;
    }

    /** This page again, for what leads back to it: a post has no address to lead back to. */
    private static String here(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        String query = request.getQueryString();
        return LocalAddress.orRoot(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private void frame(Standing person, HttpServletRequest request, Model model) {
        List<Estate> mine = estates.first(person);
        Estate current = Present.estate(request)
                .or(() -> lastOpened(request, person))
                .or(() -> mine.stream().findFirst())
                .orElse(null);
        boolean more = mine.size() > EstatesOfPerson.SHORT_LIST;
        model.addAttribute("me", person.name());
        model.addAttribute("estates", more ? mine.subList(0, EstatesOfPerson.SHORT_LIST) : mine);
        model.addAttribute("moreEstates", more);
        model.addAttribute("estate", current);
        model.addAttribute("atEstate", Present.estate(request).isPresent());
        boolean guest = Present.isGuest(request);
        model.addAttribute("guest", guest);
        model.addAttribute("navigation", navigation(person, guest ? null : current));
        model.addAttribute("bell", person.unread());
    }

    private Optional<Estate> lastOpened(HttpServletRequest request, Standing person) {
        Cookie cookie = WebUtils.getCookie(request, LAST_ESTATE);
        return cookie == null ? Optional.empty() : estates.at(person, cookie.getValue());
    }

    private List<NavLink> navigation(Standing person, @Nullable Estate estate) {
        List<NavLink> links = new ArrayList<>();
        navItems.stream().sorted(Comparator.comparingInt(NavItem::order)).forEach(item -> {
            if (item.isCompanyPage()
                    && (item.roles().isEmpty() || !Collections.disjoint(person.companyRoles(), item.roles()))) {
                links.add(new NavLink(item.key(), "web.nav." + item.key(), item.path(), item.icon(), item.order()));
            } else if (!item.isCompanyPage()
                    && estate != null
                    && (item.roles().isEmpty() || person.isAnyAt(estate.getId(), item.roles()))) {
                String href = "/e/" + estate.getCode() + "/" + item.path();
                links.add(new NavLink(item.key(), "web.nav." + item.key(), href, item.icon(), item.order()));
            }
        });
        return links;
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null || request.getHeader("HX-Boosted") != null;
    }

    /** A link of the side bar, ready to show. */
    public record NavLink(String key, String labelKey, String href, String icon, int order) {}
}
