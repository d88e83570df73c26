package cn.linli.callbacks.web;

import cn.linli.callbacks.CallbackStandard;
import cn.linli.callbacks.Coverage;
import cn.linli.callbacks.Rainstorms;
import cn.linli.callbacks.rain.City;
import cn.linli.callbacks.rain.RainWatch;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Role;
import cn.linli.web.Here;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The page of rains: those that were recorded, the leaks that wait for one, and two ways to tell of one. */
@Component
@RequiredArgsConstructor
class RainView {

    private static final Set<Role> DECIDE =
            EnumSet.of(Role.SUPERVISOR, Role.ENGINEERING_SUPERVISOR, Role.PROJECT_MANAGER);

    private final Rainstorms rainstorms;
    private final Coverage coverage;
    private final Standards standards;
    private final Estates estates;
    private final RainWatch watch;

    String show(Here here) {
        here.show("rainstorms", rainstorms.latest(here.estateId()));
        here.show("waiting", rainstorms.waiting(here.estateId()));
        here.show("allWaiting", coverage.waiting(here.estateId()));
        here.show("heavy", standards.number(CallbackStandard.CAL_3, StandardNumber.QUOTA, here.estateId()));
        here.show("works", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES));
        here.show("decides", here.me().isAnyAt(here.estateId(), DECIDE));
        here.show("shown", new Shown(here.estate().getZone()));
        watch.standing(here.estate()).ifPresent(standing -> here.show("told", standing));
        String city = here.estate().getCity();
        int inCity = ofCity(here).size();
        if (city != null && inCity > 0) {
            Map<String, String> where = new LinkedHashMap<>();
            where.put("estate", here.say("callbacks.rain.where.estate"));
            where.put("city", here.say("callbacks.rain.where.city", city, inCity + 1));
            here.show("places", where);
        }
        here.offer("form", new RainstormController.RainForm("estate", null, null, null, null));
        here.offer("sheet", new RainSheetController.SheetForm(null));
        return "callbacks/rainstorms";
    }

    /** Those where this person works: rain is recorded by who is there. */
    List<Estate> ofPerson(Here here) {
        return estates.of(here.me().estates()).stream()
                .filter(estate -> here.me().isAnyAt(estate.getId(), Role.AT_ESTATES))
                .toList();
    }

    /** The other estates of this city where this person works. */
    List<Estate> ofCity(Here here) {
        String city = here.estate().getCity();
        return city == null || city.isBlank()
                ? List.of()
                : ofPerson(here).stream()
                        .filter(estate -> !estate.getId().equals(here.estateId()))
                        .filter(new City(city, here.estate().getZone())::has)
                        .toList();
    }
}
