package cn.linli.callbacks.rain;

import cn.linli.callbacks.Rainfall;
import cn.linli.callbacks.Rainstorm;
import cn.linli.callbacks.Rainstorms;
import cn.linli.callbacks.Rainstorms.Told;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** Rain that fell at several estates: each has its own proposal, its own line in the journal, and its own supervisors who decide. */
@Service
@RequiredArgsConstructor
public class CityRain {

    private final Rainstorms rainstorms;

    /**
     * Proposes a rain that somebody has recorded here, and at the other estates where it was heavy too.
     *
     * @return at how many
     */
    public int record(UUID here, Collection<UUID> others, Rainfall fall, Actor by) {
        List<Rainstorm> first = rainstorms.record(List.of(here), fall, by);
        int proposed = first.size();
        for (UUID other : others) {
            try {
                proposed += rainstorms.record(List.of(other), fall, by).size();
            } catch (Refused tooLittleThere) {
                // That estate calls a rain heavy from more on.
            }
        }
        Refused.unless(proposed > 0, "rainstorm.known");
        return proposed;
    }

    /** Proposes what a list tells of; how often it came to what. */
    public Map<Told, Integer> propose(List<RainReport> reports, Actor by) {
        Map<Told, Integer> became = new EnumMap<>(Told.class);
        for (RainReport report : reports) {
            for (UUID estate : report.at()) {
                became.merge(rainstorms.propose(estate, report.fall(), by), 1, Integer::sum);
            }
        }
        return became;
    }
}
