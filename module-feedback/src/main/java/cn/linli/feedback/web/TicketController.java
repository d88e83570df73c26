package cn.linli.feedback.web;

import cn.linli.feedback.Tickets;
import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.AllowedToEstateStaff;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One ticket: what to do now, its story, its facts and its clock. */
@Controller
@RequestMapping("/e/{estate}/tickets/{id}")
@RequiredArgsConstructor
class TicketController {

    private final Tickets tickets;
    private final TicketPage page;

    @GetMapping
    String show(@PathVariable UUID id, Estate estate, Standing me, ModelMap model, Locale language) {
        page.fill(model, estate, id, me, language);
        return TicketPage.VIEW;
    }

    /** Seen is only what was asked for; reloading the address asks for nothing. */
    @GetMapping("/phone-views")
    String back(@PathVariable UUID id, Estate estate) {
        return StepPages.back(estate, tickets.of(estate.getId(), id).getId());
    }

    /** The number to call, in full; that somebody looked stands in the journal. */
    @PostMapping("/phone-views")
    @AllowedToEstateStaff
    String showPhone(@PathVariable UUID id, Estate estate, Standing me, Actor by, ModelMap model, Locale language) {
        String number = tickets.phoneInFull(estate.getId(), id, by).orElse("");
        page.fill(model, estate, id, me, language);
        model.addAttribute("phoneInFull", number);
        return TicketPage.VIEW;
    }
}
