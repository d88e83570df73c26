package cn.linli.residents.web;

import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.vacancy.OccupancyWeek;
import cn.linli.residents.vacancy.OccupancyWeeks;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the departments were told of the occupancy table each Monday, and the word that it is right (RES-1). */
@Controller
@RequestMapping("/e/{estate}/occupancy-weeks")
@RequiredArgsConstructor
class OccupancyWeekController {

    private static final int ROWS = 26;
    private static final int CHANGES = 200;
    private static final Set<Role> CONFIRMING =
            EnumSet.of(Role.FRONT_DESK, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER);

    private final OccupancyWeeks weeks;
    private final HouseholdLists lists;

    record NoteForm(@Nullable String note) {}

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String page, Here here) {
        int number = Typed.page(page);
        List<OccupancyWeek> found = weeks.latest(here.estateId(), (number - 1) * ROWS, ROWS + 1);
        boolean more = found.size() > ROWS;
        String address = "/e/" + here.estate().getCode() + "/occupancy-weeks?page=";
        here.show("weeks", more ? found.subList(0, ROWS) : found);
        here.show("newerHref", number > 1 ? address + (number - 1) : "");
        here.show("olderHref", more ? address + (number + 1) : "");
        return "residents/occupancy-weeks";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Here here) {
        here.show("form", new NoteForm(null));
        return digest(id, here);
    }

    @PostMapping("/{id}/confirmation")
    @AllowedTo({Role.FRONT_DESK, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
    String confirm(@PathVariable UUID id, @ModelAttribute("form") NoteForm form, BindingResult errors, Here here) {
        boolean accepted =
                Submission.accepted(errors, () -> weeks.confirm(here.estateId(), id, form.note(), here.by()));
        if (!accepted) {
            return digest(id, here);
        }
        here.done("occupancyWeek.done");
        return "redirect:/e/" + here.estate().getCode() + "/occupancy-weeks/" + id;
    }

    private String digest(UUID id, Here here) {
        OccupancyWeek week = weeks.of(here.estateId(), id);
        here.show("week", week);
        weeks.before(here.estateId(), week).ifPresent(before -> here.show("before", before));
        here.show("changes", weeks.changes(here.estate(), week, CHANGES));
        here.show("buildings", lists.occupancy(here.estateId()));
        here.show("states", OccupancyPicture.ORDER);
        here.show("confirms", here.me().isAnyAt(here.estateId(), CONFIRMING));
        return "residents/occupancy-week";
    }
}
