package cn.linli.web;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which estates somebody may open: a short list for the switcher, and a search for who has more than that. */
@Component
@RequiredArgsConstructor
class EstatesOfPerson {

    /** A longer list is read by nobody: behind it stands the search. */
    static final int SHORT_LIST = 12;

    private final Estates estates;

    /** The first ones; one more than the short list holds if there are more. */
    List<Estate> first(Standing person) {
        if (EstateAccess.overseesAll(person)) {
            return estates.first(SHORT_LIST + 1);
        }
        Collection<UUID> mine = person.estates();
        return mine.size() <= SHORT_LIST ? estates.of(mine) : search(person, "", "", SHORT_LIST + 1);
    }

    List<Estate> search(Standing person, String words, String after, int limit) {
        return estates.search(words, among(person), after, limit);
    }

    Optional<Estate> at(Standing person, String code) {
        try {
            return Optional.of(estates.of(code))
                    .filter(estate -> EstateAccess.overseesAll(person) || person.hasPostAt(estate.getId()));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    private static @Nullable Collection<UUID> among(Standing person) {
        return EstateAccess.overseesAll(person) ? null : person.estates();
    }
}
