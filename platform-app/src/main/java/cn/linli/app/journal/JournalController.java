package cn.linli.app.journal;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.web.AllowedTo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The journal of an estate and of the company, to read. */
@Controller
@RequiredArgsConstructor
class JournalController {

    private final JournalPage page;
    private final JournalNouns nouns;
    private final Posts posts;
    private final Staff staff;
    private final Clock clock;

    @GetMapping("/e/{estate}/journal")
    @AllowedTo({Role.PROJECT_MANAGER, Role.GENERAL_DIRECTOR, Role.QUALITY_INSPECTOR, Role.MANAGEMENT_REPRESENTATIVE})
    String ofEstate(Estate estate, @ModelAttribute JournalPage.Filter filter, Model model, Locale language) {
        Map<String, String> people = new LinkedHashMap<>();
        posts.colleagues(estate.getId(), estate.today(clock))
                .forEach(colleague -> people.put(colleague.id().toString(), colleague.name()));
        model.addAttribute("people", people);
        model.addAttribute("types", nouns.all(language));
        page.fill(model, estate.getId(), estate.getZone(), filter, "/e/" + estate.getCode() + "/journal", language);
        return "app/journal";
    }

    @GetMapping("/admin/journal")
    @AllowedTo(Role.ADMINISTRATOR)
    String ofCompany(@ModelAttribute JournalPage.Filter filter, Model model, Locale language) {
        Map<String, String> people = new LinkedHashMap<>();
        staff.all().forEach(member -> people.put(member.getId().toString(), member.getName()));
        model.addAttribute("people", people);
        model.addAttribute("types", nouns.all(language));
        page.fill(model, null, clock.getZone(), filter, "/admin/journal", language);
        return "app/journal";
    }
}
