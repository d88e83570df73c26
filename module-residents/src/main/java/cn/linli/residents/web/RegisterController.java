package cn.linli.residents.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Standing;
import cn.linli.residents.Channel;
import cn.linli.residents.Contact;
import cn.linli.residents.ContactFilter;
import cn.linli.residents.ContactMark;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 《与顾客沟通登记表》 as a page, as a form to enter a contact by hand, as Excel and on A4. */
@Controller
@RequestMapping("/e/{estate}/register")
@RequiredArgsConstructor
class RegisterController {

    private static final int PAGE = 50;
    private static final int PAPER = 200;

    private final ContactRegister register;
    private final Households households;
    private final RegisterSheet sheet;
    private final Posts posts;
    private final MessageSource messages;
    private final Clock clock;
    private final Flash flash;

    @GetMapping
    String list(
            Estate estate,
            Standing me,
            RegisterQuery query,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        ContactMark mark = ContactMark.parse(after).orElse(null);
        List<Contact> found = register.search(estate.getId(), query.filter(), mark, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Contact> shown = more ? found.subList(0, PAGE) : found;
        String here = "/e/" + estate.getCode() + "/register";
        model.addAttribute("contacts", shown);
        model.addAttribute("rights", Rights.of(me, estate));
        model.addAttribute("query", query);
        model.addAttribute("isFiltered", !query.filter().equals(ContactFilter.ALL));
        model.addAttribute("channels", Channel.values());
        model.addAttribute("colleagues", colleagues(estate));
        model.addAttribute("firstHref", mark == null ? null : query.address(here, null));
        model.addAttribute("nextHref", more ? query.address(here, ContactMark.of(shown.get(PAGE - 1))) : null);
        model.addAttribute("exportHref", query.address(here + "/export", null));
        model.addAttribute("paperHref", query.address(here + "/paper", null));
        return "residents/register";
    }

    private Map<UUID, String> colleagues(Estate estate) {
        Map<UUID, String> names = new LinkedHashMap<>();
        posts.colleagues(estate.getId(), estate.today(clock))
                .forEach(colleague -> names.put(colleague.id(), colleague.name()));
        return names;
    }

    @GetMapping("/export")
    void export(
            Estate estate,
            RegisterQuery query,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        String name = messages.getMessage(
                "residents.register.file", new Object[] {estate.nameIn(locale), estate.today(clock)}, locale);
        SheetFormat kind = SheetFormat.asked(format);
        SheetDownload.answer(response, name, kind, out -> sheet.write(out, estate, query.filter(), locale));
    }

    @GetMapping("/paper")
    String paper(Estate estate, RegisterQuery query, Model model) {
        List<Contact> contacts = register.search(estate.getId(), query.filter(), null, PAPER + 1);
        model.addAttribute("contacts", contacts.size() > PAPER ? contacts.subList(0, PAPER) : contacts);
        model.addAttribute("isCut", contacts.size() > PAPER);
        model.addAttribute("most", PAPER);
        model.addAttribute("printed", estate.today(clock));
        model.addAttribute("back", query.address("/e/" + estate.getCode() + "/register", null));
        return "residents/register-paper";
    }

    @GetMapping("/new")
    @AllowedToEstateStaff
    String blank(Estate estate, @RequestParam(required = false) @Nullable UUID household, Model model) {
        String now = clock.instant()
                .atZone(estate.getZone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        String home = household == null
                ? ""
                : households.of(estate.getId(), household).label();
        model.addAttribute("form", new ContactForm(home, now, "", "", "", "", ""));
        return form(model);
    }

    @PostMapping
    @AllowedToEstateStaff
    String enter(Estate estate, Actor by, @ModelAttribute("form") ContactForm form, BindingResult result, Model model) {
        boolean accepted = Submission.accepted(result, () -> {
            Optional<HouseholdCard> home = form.home(households, estate);
            register.enter(form.entry(estate, home.orElse(null), by, clock.instant()));
        });
        if (!accepted) {
            return form(model);
        }
        flash.done("residents.contact.entered");
        return "redirect:/e/" + estate.getCode() + "/register";
    }

    private static String form(Model model) {
        model.addAttribute("channels", Channel.values());
        model.addAttribute("directions", Direction.values());
        return "residents/contact-form";
    }
}
