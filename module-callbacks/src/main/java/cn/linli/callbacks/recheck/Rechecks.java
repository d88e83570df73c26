package cn.linli.callbacks.recheck;

import cn.linli.callbacks.Coverage;
import cn.linli.callbacks.Hand;
import cn.linli.callbacks.OwnersWord;
import cn.linli.callbacks.Repairs;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seeds;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Quality draws some of a month's callbacks, once, and asks these owners again; the estate sees what came out when all is done, and
 * changes nothing of it.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Rechecks {

    private final Recheckings rechecks;
    private final RecheckCases cases;
    private final Repairs repairs;
    private final Estates estates;
    private final Seeds seeds;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Draws some of a month's callbacks; of fewer than that, all. A month is drawn once: nobody draws until they like it. */
    public UUID draw(UUID estateId, YearMonth month, int size, Actor by) {
        Estate estate = estates.of(estateId);
        if (!month.isBefore(YearMonth.from(estate.today(clock)))) {
            throw Refused.because("recheck.notOver").at("month");
        }
        if (rechecks.existsByEstateIdAndMonth(estateId, month.toString())) {
            throw Refused.because("recheck.drawn").at("month");
        }
        Frame frame = frame(estate, month);
        Recheck recheck = rechecks.save(new Recheck(
                estateId, month, frame, size, seeds.next(), new Hand(by.staffId(), by.name(), clock.instant())));
        int position = 0;
        for (UUID repair : frame.draw(recheck.getSize(), recheck.getSeed())) {
            position++;
            cases.save(new RecheckCase(recheck, repair, position));
        }
        journal.note("recheck.drawn", estateId, Recheck.SUBJECT, recheck.getId());
        return recheck.getId();
    }

    /** Whether drawing again, from the callbacks as they stand and the seed that was kept, gives the very same ones. */
    @Transactional(readOnly = true)
    public boolean isSameAgain(Recheck recheck) {
        Frame frame = frame(estates.of(recheck.getEstateId()), recheck.about());
        return recheck.getAlgorithm().equals(Frame.ALGORITHM)
                && frame.hash().equals(recheck.getFrameHash())
                && frame.draw(recheck.getSize(), recheck.getSeed())
                        .equals(cases(recheck).stream()
                                .map(RecheckCase::getRepairId)
                                .toList());
    }

    /** Those asked in the month; each stands as it was said. */
    private Frame frame(Estate estate, YearMonth month) {
        OffsetDateTime from = Coverage.start(estate, month);
        return new Frame(
                jdbc.sql("select id from repair where estate_id = :estate and asked_at >= :from and asked_at < :until"
                                + " order by asked_at, id")
                        .param("estate", estate.getId())
                        .param("from", from.withOffsetSameInstant(ZoneOffset.UTC))
                        .param("until", Coverage.start(estate, month.plusMonths(1)))
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list());
    }

    public void answer(UUID estate, UUID recheck, UUID id, OwnersWord word, Actor by) {
        RecheckCase one = taken(estate, recheck, id, "recheck.answered");
        Instant now = clock.instant();
        one.answer(repairs.of(estate, one.getRepairId()), word, by, now);
    }

    public void miss(UUID estate, UUID recheck, UUID id) {
        taken(estate, recheck, id, "recheck.missed").miss();
    }

    /** The owner cannot be asked again; counted beside those who were. */
    public void letGo(UUID estate, UUID recheck, UUID id, String reason, Actor by) {
        taken(estate, recheck, id, "recheck.letGo").letGo(reason, by, clock.instant());
    }

    /** Everybody was asked or let go: from now on the estate sees it. */
    public void close(UUID estate, UUID id, Actor by) {
        journal.note("recheck.closed", estate, Recheck.SUBJECT, id);
        Recheck recheck = rechecks.findForUpdateByEstateIdAndId(estate, id).orElseThrow(() -> unknown(id));
        long toAsk = cases(recheck).stream()
                .filter(one -> one.state() == CaseState.TO_ASK)
                .count();
        recheck.close(toAsk, by, clock.instant());
    }

    private RecheckCase taken(UUID estate, UUID recheck, UUID id, String action) {
        journal.note(action, estate, Recheck.SUBJECT, recheck);
        rechecks.findForUpdateByEstateIdAndId(estate, recheck)
                .orElseThrow(() -> unknown(recheck))
                .requireOpen();
        return cases.findByEstateIdAndRecheckIdAndId(estate, recheck, id).orElseThrow(() -> unknown(id));
    }

    /** @param quality whether whoever asks may see it before it is closed */
    @Transactional(readOnly = true)
    public Recheck of(UUID estate, UUID id, boolean quality) {
        return rechecks.findByEstateIdAndId(estate, id)
                .filter(found -> quality || found.isClosed())
                .orElseThrow(() -> unknown(id));
    }

    @Transactional(readOnly = true)
    public RecheckCase caseOf(UUID estate, UUID recheck, UUID id) {
        return cases.findByEstateIdAndRecheckIdAndId(estate, recheck, id).orElseThrow(() -> unknown(id));
    }

    @Transactional(readOnly = true)
    public List<RecheckCase> cases(Recheck recheck) {
        return cases.findAllByEstateIdAndRecheckIdOrderByPosition(recheck.getEstateId(), recheck.getId());
    }

    /** Whether quality is still to ask about a repair, and so is not to read what the owner told the estate. */
    @Transactional(readOnly = true)
    public boolean isToAsk(UUID estate, UUID repair) {
        return cases.existsByEstateIdAndRepairIdAndAnswerAtIsNullAndLetGoAtIsNull(estate, repair);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("recheck " + id);
    }
}
