package cn.linli.feedback.web;

import cn.linli.feedback.Posters;
import cn.linli.kernel.estate.Estate;
import cn.linli.residents.HomeAddresses;
import cn.linli.residents.HouseholdCard;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an owner's matter is: what a poster knows about it, and what the owner typed. */
@Component
@RequiredArgsConstructor
class OwnerPlace {

    private final Posters posters;
    private final HomeAddresses addresses;

    /** What stands in the field before anything is typed: the room of a home's poster, the building of a building's. */
    String known(Estate estate, @Nullable String home, @Nullable String building, Locale language) {
        String code = home != null ? home : building;
        if (code == null) {
            return "";
        }
        return posters.behind(estate, code)
                .map(place -> place.home() != null
                        ? place.home()
                        : place.building() + (language.getLanguage().equals("en") ? "-" : "栋"))
                .orElse("");
    }

    /** The home that was typed, if it is one of the estate. */
    Optional<HouseholdCard> home(Estate estate, String typed) {
        return typed.isBlank() ? Optional.empty() : addresses.at(estate.getId(), typed);
    }

    /** What was typed, where it is not a home. */
    static String inWords(String typed) {
        return typed.endsWith("-") ? typed.substring(0, typed.length() - 1) : typed;
    }
}
