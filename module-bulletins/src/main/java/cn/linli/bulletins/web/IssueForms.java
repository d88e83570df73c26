package cn.linli.bulletins.web;

import cn.linli.bulletins.IssueScope;
import cn.linli.bulletins.Way;
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
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What is typed about how a paper goes out. */
final class IssueForms {

    private static final int MOST_HOMES = 300;
    private static final int CANDIDATES = 20;

    private IssueForms() {}

    /** Where it hangs. */
    record PostForm(@Nullable String place) {}

    /**
     * To which homes it goes, and how.
     *
     * @param buildings none for the whole estate
     * @param units such as {@code 3-1}, with anything between them
     * @param homes such as {@code 3-1-1201}, with anything between them
     */
    record PlanForm(
            @Nullable String way,
            @Nullable List<String> buildings,
            @Nullable String units,
            @Nullable String homes,
            @Nullable String group) {

        static PlanForm empty() {
            return new PlanForm(null, List.of(), null, null, null);
        }

        Way checkedWay() {
            return Arrays.stream(Way.values())
                    .filter(one -> one.isToHomes() && one.name().equals(way))
                    .findFirst()
                    .orElseThrow(
                            () -> Refused.because("bulletins.issue.way.choose").at("way"));
        }

        IssueScope scope(Estate estate, Households households) {
            return new IssueScope(
                    buildings == null
                            ? Set.of()
                            : Set.copyOf(buildings.stream()
                                    .filter(IssueForms::isThere)
                                    .toList()),
                    Set.copyOf(words(units)),
                    homes(estate, households),
                    chosenGroup());
        }

        private @Nullable OwnerGroup chosenGroup() {
            return Arrays.stream(OwnerGroup.values())
                    .filter(one -> one.name().equals(group))
                    .findFirst()
                    .orElse(null);
        }

        private Set<UUID> homes(Estate estate, Households households) {
            List<String> typed = words(homes);
            if (typed.size() > MOST_HOMES) {
                throw Refused.because("bulletins.issue.homes.tooMany", MOST_HOMES)
                        .at("homes");
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
    }

    /**
     * Who took it at the door.
     *
     * @param picture the receiver's signature, or the signed sheet
     */
    record ReceiptForm(@Nullable String receiver, @Nullable MultipartFile picture) {}

    private static boolean isThere(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static List<String> words(@Nullable String typed) {
        return Arrays.stream(Typed.orEmpty(typed).split("[\\s,，、;；]+"))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }
}
