package cn.linli.bulletins;

import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.residents.OwnerGroup;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which homes somebody chose, as the fields of {@code bulletins/scope} bring it, whatever it is that goes to them. */
@Component
@RequiredArgsConstructor
public class IssueScopes {

    private static final int MOST_HOMES = 300;
    private static final int CANDIDATES = 20;

    private final Households households;

    /**
     * @param buildings none for the whole estate
     * @param units such as {@code 3-1}, with anything between them
     * @param homes such as {@code 3-1-1201}, with anything between them
     * @param group name of a group of owners; none for all
     */
    public IssueScope of(
            Estate estate,
            @Nullable List<String> buildings,
            @Nullable String units,
            @Nullable String homes,
            @Nullable String group) {
        List<String> chosen = buildings == null
                ? List.of()
                : buildings.stream()
                        .filter(code -> code != null && !code.isBlank())
                        .toList();
        return new IssueScope(Set.copyOf(chosen), Set.copyOf(words(units)), homes(estate, words(homes)), group(group));
    }

    private Set<UUID> homes(Estate estate, List<String> typed) {
        if (typed.size() > MOST_HOMES) {
            throw Refused.because("bulletins.issue.homes.tooMany", MOST_HOMES).at("homes");
        }
        Set<UUID> found = new HashSet<>();
        for (String label : typed) {
            found.add(households.search(estate.getId(), label, CANDIDATES).stream()
                    .filter(home -> isCalled(home, label))
                    .findFirst()
                    .orElseThrow(() -> Refused.because("bulletins.issue.homes.unknown", label)
                            .at("homes"))
                    .id());
        }
        return found;
    }

    private static boolean isCalled(HouseholdCard home, String label) {
        return home.label().equals(label) || (home.building() + "-" + home.room()).equals(label);
    }

    private static @Nullable OwnerGroup group(@Nullable String name) {
        return Arrays.stream(OwnerGroup.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> words(@Nullable String typed) {
        return Arrays.stream((typed == null ? "" : typed).split("[\\s,，、;；]+"))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }
}
