package cn.linli.residents.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Standing;
import cn.linli.residents.BuildingOccupancy;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.Occupancy;
import cn.linli.residents.vacancy.Expectation;
import cn.linli.residents.vacancy.HomeState;
import cn.linli.residents.vacancy.OccupancyFilter;
import cn.linli.residents.vacancy.OccupancyTable;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The occupancy table of an estate: as a picture of a building, as a list with the last change, as Excel (RES-1). */
@Controller
@RequestMapping("/e/{estate}/occupancy")
@RequiredArgsConstructor
class OccupancyController {

    private static final int PAGE = 50;

    private final OccupancyTable table;
    private final HouseholdLists lists;
    private final OccupancySheet sheet;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(
            Estate estate,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String occupancy,
            @RequestParam(defaultValue = "") String expected,
            @RequestParam(required = false) @Nullable UUID after,
            Standing me,
            Model model) {
        OccupancyFilter filter = filter(building, occupancy, expected);
        LocalDate today = estate.today(clock);
        List<HomeState> rows = table.page(estate.getId(), filter, today, after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        String here = "/e/" + estate.getCode() + "/occupancy";
        List<BuildingOccupancy> buildings = lists.occupancy(estate.getId());
        List<BuildingOccupancy> counted = buildings.stream()
                .filter(one -> filter.building() == null || one.building().equals(filter.building()))
                .toList();
        model.addAttribute("rows", more ? rows.subList(0, PAGE) : rows);
        model.addAttribute("filter", filter);
        model.addAttribute("buildings", buildings);
        model.addAttribute("picture", OccupancyPicture.of(counted));
        model.addAttribute("states", OccupancyPicture.ORDER);
        model.addAttribute("expectations", Expectation.values());
        model.addAttribute("expected", table.expected(estate.getId(), filter.building(), today));
        model.addAttribute("today", today);
        model.addAttribute("rights", Rights.of(me, estate));
        model.addAttribute("firstHref", after == null ? null : address(here, filter, null));
        model.addAttribute(
                "nextHref", more ? address(here, filter, rows.get(PAGE - 1).id()) : null);
        // One building at a time, and only where somebody begins to read: a picture of all would be too large to look
        // at.
        counted.stream()
                .filter(one -> after == null && one.total() > 0)
                .findFirst()
                .ifPresent(drawn -> {
                    model.addAttribute("drawn", drawn);
                    model.addAttribute("map", table.map(estate.getId(), drawn.building(), today));
                });
        return "residents/occupancies";
    }

    @GetMapping("/export")
    void export(
            Estate estate,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String occupancy,
            @RequestParam(defaultValue = "") String expected,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        String name = messages.getMessage(
                "occupancies.file", new Object[] {estate.nameIn(locale), estate.today(clock)}, locale);
        OccupancyFilter filter = filter(building, occupancy, expected);
        SheetFormat kind = SheetFormat.asked(format);
        SheetDownload.answer(response, name, kind, out -> sheet.write(out, estate, filter, locale));
    }

    private static OccupancyFilter filter(String building, String occupancy, String expected) {
        return new OccupancyFilter(
                building.isBlank() ? null : building.strip(),
                Typed.choiceOrNone(Occupancy.class, occupancy),
                Typed.choiceOrNone(Expectation.class, expected));
    }

    private static String address(String here, OccupancyFilter filter, @Nullable UUID after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(here);
        Optional.ofNullable(filter.building()).ifPresent(building -> address.queryParam("building", building));
        Optional.ofNullable(filter.occupancy()).ifPresent(state -> address.queryParam("occupancy", state));
        Optional.ofNullable(filter.expectation()).ifPresent(one -> address.queryParam("expected", one));
        Optional.ofNullable(after).ifPresent(home -> address.queryParam("after", home));
        return address.encode().toUriString();
    }
}
