package cn.linli.residents.vacancy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.Households;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners of empty homes said about when they will come, one word for each home, the last one.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Outlooks {

    private final OutlookRepository repository;
    private final Households households;
    private final Estates estates;
    private final Journal journal;
    private final Clock clock;

    @Transactional(readOnly = true)
    public Optional<Outlook> of(UUID estate, UUID household) {
        return repository.findByEstateIdAndHouseholdId(estate, household);
    }

    /**
     * Enters what an owner said; it takes the place of what was said before, which the journal keeps.
     *
     * @param expectedOn none where the owner does not know
     */
    public void enter(UUID estate, UUID household, @Nullable LocalDate expectedOn, String reason, Actor by) {
        journal.note("household.outlookEntered", estate, "household", household);
        if (households.of(estate, household).occupancy().isLivedIn()) {
            throw Refused.because("outlook.livedIn");
        }
        Outlook outlook = of(estate, household).orElseGet(() -> new Outlook(estate, household, by, clock.instant()));
        Seen.requireStill(outlook.getVersion());
        repository.save(outlook.become(expectedOn, reason, estates.of(estate).today(clock), by, clock.instant()));
    }
}
