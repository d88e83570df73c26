package cn.linli.surveys.draw;

import cn.linli.kernel.Sha256;
import cn.linli.residents.HomeAddress;
import cn.linli.residents.Occupancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All homes from which a draw is made, in a fixed order (SUR-4). */
final class Frame {

    /** Lived in, or about to be: 入住 (let homes are lived in) and 装修. */
    static final Set<Occupancy> ELIGIBLE =
            Collections.unmodifiableSet(EnumSet.of(Occupancy.OCCUPIED, Occupancy.LET, Occupancy.DECORATING));

    private final List<FrameHome> homes;

    Frame(List<FrameHome> homes) {
        this.homes = homes;
    }

    /** Takes homes in the order of homes. */
    static final class Taking implements Consumer<HomeAddress> {

        private final List<FrameHome> homes = new ArrayList<>();

        @Override
        public void accept(HomeAddress home) {
            homes.add(new FrameHome(
                    homes.size() + 1, home.id(), home.building(), home.unit(), home.room(), home.occupancy()));
        }

        Frame frame() {
            return new Frame(List.copyOf(homes));
        }
    }

    List<FrameHome> homes() {
        return homes;
    }

    int size() {
        return homes.size();
    }

    /** Building by building and unit by unit, each where its first home stands; a unit's building comes before it is split. */
    List<Stratum> strata() {
        Map<String, Map<String, List<FrameHome>>> buildings = new LinkedHashMap<>();
        homes.forEach(home -> buildings
                .computeIfAbsent(home.building(), code -> new LinkedHashMap<>())
                .computeIfAbsent(home.unit(), code -> new ArrayList<>())
                .add(home));
        List<Stratum> strata = new ArrayList<>();
        buildings.forEach((building, units) ->
                units.forEach((unit, there) -> strata.add(new Stratum(building, unit, List.copyOf(there)))));
        return List.copyOf(strata);
    }

    /** Every home as a line of tabs: what anybody can hash again with {@code sha256sum}. */
    String listing() {
        StringBuilder lines = new StringBuilder();
        homes.forEach(home -> lines.append(home.line()));
        return lines.toString();
    }

    String hash() {
        return Sha256.of(listing());
    }
}
