package cn.linli.app.today;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.kernel.staff.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in: what must I do now. */
@Controller
@RequiredArgsConstructor
class TodayController {

    private final Today today;
    private final TodaySummary summary;
    private final Posts posts;
    private final Staff staff;
    private final Clock clock;

    @GetMapping("/")
    String show(Standing me, Model model, Locale language) {
        if (me.posts().isEmpty()) {
            model.addAttribute("administrators", administrators());
            return "app/no-post";
        }
        if (me.companyRoles().equals(Set.of(Role.ADMINISTRATOR)) && me.estates().isEmpty()) {
            return "redirect:/admin";
        }
        TodayList list = today.of(me, language);
        model.addAttribute("list", list);
        model.addAttribute("spans", Due.Span.values());
        model.addAttribute("summary", summary.of(LocalDate.now(clock), list, language));
        model.addAttribute("severalEstates", estatesOfTheFrame(model).size() > 1);
        return "app/today";
    }

    /** The estate switcher leads here; opening the address has remembered the estate. */
    @GetMapping("/e/{estate}")
    String enter() {
        return "redirect:/";
    }

    /** The frame has read them already; each statement counts on the page that is opened most. */
    @SuppressWarnings("unchecked")
    private static List<Estate> estatesOfTheFrame(Model model) {
        return (List<Estate>) Objects.requireNonNull(model.getAttribute("estates"));
    }

    private List<StaffMember> administrators() {
        return staff.of(posts.holdersAtCompany(Role.ADMINISTRATOR, LocalDate.now(clock))).values().stream()
                .toList();
    }
}
