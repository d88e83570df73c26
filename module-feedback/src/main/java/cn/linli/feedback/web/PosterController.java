package cn.linli.feedback.web;

import cn.linli.feedback.OwnerLinks;
import cn.linli.feedback.Posters;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.estate.Estate;
import cn.linli.residents.BuildingCard;
import cn.linli.residents.HomeAddresses;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.web.Flash;
import cn.linli.web.qr.QrCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Posters whose code leads owners to the form, one A4 page each. */
@Controller
@RequestMapping("/e/{estate}/posters")
@RequiredArgsConstructor
class PosterController {

    private static final int MOST = 400;

    private final Posters posters;
    private final HomeAddresses addresses;
    private final Households households;
    private final OwnerLinks links;
    private final MessageSource messages;
    private final Flash flash;

    /**
     * One page.
     *
     * @param place none on a poster for the whole estate
     */
    record Sheet(@Nullable String place, QrCode qr, String address) {}

    @GetMapping
    String choose(Estate estate, Model model) {
        List<BuildingCard> buildings = households.buildings(estate.getId());
        model.addAttribute("buildings", buildings);
        model.addAttribute("form", links.form(estate));
        model.addAttribute("reachPhones", links.reachPhones());
        model.addAttribute("most", MOST);
        return "feedback/paper/posters";
    }

    @GetMapping("/estate")
    String forEstate(Estate estate, Locale language, Model model) {
        return sheets(List.of(sheet(null, links.form(estate))), estate, language, model);
    }

    @GetMapping("/building")
    String forBuilding(Estate estate, @RequestParam String building, Locale language, Model model) {
        require(estate, building);
        String place = messages.getMessage("poster.building", new Object[] {building}, language);
        String address = links.formOfBuilding(estate, posters.ofBuilding(estate, building));
        return sheets(List.of(sheet(place, address)), estate, language, model);
    }

    /** All homes of a building or of one of its units. */
    @GetMapping("/homes")
    String forHomes(
            Estate estate,
            @RequestParam String building,
            @RequestParam(defaultValue = "") String unit,
            Locale language,
            Model model) {
        require(estate, building);
        return ofHomes(addresses.inBuilding(estate.getId(), building, unit, MOST), estate, language, model);
    }

    @GetMapping("/home")
    String forHome(Estate estate, @RequestParam String room, Locale language, Model model) {
        List<HouseholdCard> found =
                addresses.at(estate.getId(), room.strip()).stream().toList();
        if (found.isEmpty()) {
            flash.warn("poster.noHome", room.strip());
            return "redirect:/e/" + estate.getCode() + "/posters";
        }
        return ofHomes(found, estate, language, model);
    }

    private String ofHomes(List<HouseholdCard> homes, Estate estate, Locale language, Model model) {
        Map<UUID, String> codes = posters.ofHomes(estate, homes);
        List<Sheet> sheets = homes.stream()
                .filter(home -> codes.containsKey(home.id()))
                .map(home -> sheet(home.label(), links.formOfHome(estate, String.valueOf(codes.get(home.id())))))
                .toList();
        return sheets(sheets, estate, language, model);
    }

    private void require(Estate estate, String building) {
        if (households.buildings(estate.getId()).stream()
                .noneMatch(card -> card.code().equals(building))) {
            throw new NotFound("building " + building);
        }
    }

    private static Sheet sheet(@Nullable String place, String address) {
        return new Sheet(place, QrCode.of(address), address);
    }

    private String sheets(List<Sheet> sheets, Estate estate, Locale language, Model model) {
        model.addAttribute("sheets", sheets);
        model.addAttribute("reachPhones", links.reachPhones());
        model.addAttribute("back", "/e/" + estate.getCode() + "/posters");
        return "feedback/paper/poster";
    }
}
