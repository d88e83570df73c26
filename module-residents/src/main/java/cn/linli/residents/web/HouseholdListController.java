package cn.linli.residents.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Standing;
import cn.linli.residents.HouseholdFilter;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import cn.linli.residents.Households;
import cn.linli.residents.Occupancy;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of homes and the page of each: found by room, telephone number or name, and taken along as Excel. */
@Controller
@RequestMapping("/e/{estate}/households")
@RequiredArgsConstructor
class HouseholdListController {

    private static final int PAGE = 50;
    private static final int MOST_SELECTED = 500;

    private final HouseholdLists lists;
    private final Households households;
    private final HouseholdPage page;
    private final ResidentSheet sheet;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(
            Estate estate,
            Standing me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String occupancy,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        HouseholdFilter filter = filter(q, building, occupancy);
        List<HouseholdRow> rows = lists.page(estate.getId(), filter, after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<HouseholdRow> shown = more ? rows.subList(0, PAGE) : rows;
        String here = "/e/" + estate.getCode() + "/households";
        model.addAttribute("rows", shown);
        model.addAttribute("filter", filter);
        model.addAttribute("isFiltered", !filter.equals(HouseholdFilter.ALL));
        model.addAttribute("picture", OccupancyPicture.of(lists.occupancy(estate.getId())));
        model.addAttribute("buildings", households.buildings(estate.getId()));
        model.addAttribute("states", OccupancyPicture.ORDER);
        model.addAttribute("rights", Rights.of(me, estate));
        model.addAttribute("firstHref", after == null ? null : address(here, filter, null));
        model.addAttribute(
                "nextHref", more ? address(here, filter, shown.get(PAGE - 1).id()) : null);
        return "residents/households";
    }

    @GetMapping("/{id}")
    String show(Estate estate, Standing me, @PathVariable UUID id, Model model) {
        return page.show(estate, me, id, model);
    }

    @GetMapping("/export")
    void export(
            Estate estate,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String occupancy,
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(required = false) @Nullable List<UUID> id,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        String name = messages.getMessage(
                "residents.households.file", new Object[] {estate.nameIn(locale), estate.today(clock)}, locale);
        SheetFormat kind = SheetFormat.asked(format);
        SheetDownload.answer(response, name, kind, out -> {
            sheet.begin(out, locale);
            if (id != null && !id.isEmpty()) {
                List<UUID> selected = id.size() > MOST_SELECTED ? id.subList(0, MOST_SELECTED) : id;
                lists.of(estate.getId(), selected).forEach(home -> sheet.write(out, home, locale));
            } else {
                lists.each(estate.getId(), filter(q, building, occupancy), home -> sheet.write(out, home, locale));
            }
        });
    }

    private static HouseholdFilter filter(String q, String building, String occupancy) {
        return new HouseholdFilter(
                q.length() > 100 ? q.substring(0, 100) : q,
                building.isBlank() ? null : building,
                Typed.choiceOrNone(Occupancy.class, occupancy));
    }

    private static String address(String path, HouseholdFilter filter, @Nullable UUID after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!filter.query().isBlank()) {
            address.queryParam("q", "{q}");
        }
        if (filter.building() != null) {
            address.queryParam("building", filter.building());
        }
        if (filter.occupancy() != null) {
            address.queryParam("occupancy", filter.occupancy());
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return filter.query().isBlank()
                ? address.encode().toUriString()
                : address.encode().buildAndExpand(filter.query()).toUriString();
    }
}
