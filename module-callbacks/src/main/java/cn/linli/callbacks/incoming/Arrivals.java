package cn.linli.callbacks.incoming;

import cn.linli.callbacks.NewRepair;
import cn.linli.callbacks.Repair;
import cn.linli.callbacks.RepairSource;
import cn.linli.callbacks.Repairs;
import cn.linli.callbacks.incoming.ArrivalLedger.Arrival;
import cn.linli.kernel.Actor;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a repair from elsewhere once, however often and by whichever way it is brought: one number of an estate is one repair.
 */
@Service
@RequiredArgsConstructor
public class Arrivals {

    private final ArrivalLedger ledger;
    private final Meaning meaning;
    private final Repairs repairs;

    /**
     * @param token with which it was sent; none for a list
     * @throws NotTaken with every reason
     */
    @Transactional
    public Repair receive(UUID estate, RepairSource source, SentRepair sent, @Nullable UUID token, Actor by) {
        Optional<Arrival> before = ledger.find(estate, sent.number());
        if (before.isEmpty()) {
            NewRepair about = meaning.at(estate).of(sent, source);
            if (ledger.enter(estate, source, sent, token)) {
                return repairs.take(estate, about, by);
            }
            before = ledger.find(estate, sent.number());
        }
        Arrival first = before.orElseThrow();
        requireSame(first, sent);
        return repairs.of(estate, first.source(), first.number());
    }

    static void requireSame(Arrival first, SentRepair sent) {
        if (!first.content().equals(sent.content())) {
            throw NotTaken.otherContent(sent.number());
        }
    }
}
