package cn.linli.callbacks.incoming;

import cn.linli.callbacks.RepairSource;
import cn.linli.callbacks.incoming.ListRow.Verdict;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists of repairs from files: each is read and judged without changing anything, and taken by a person's word; the same list again
 * brings nothing twice.
 */
@Service
@RequiredArgsConstructor
public class RepairSheets {

    static final String SUBJECT = "repair-list";

    private final ListJudging judging;
    private final ListStore store;
    private final Arrivals arrivals;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    @Transactional(readOnly = true)
    public RepairList of(UUID estate, UUID id) {
        return store.find(estate, id).orElseThrow(() -> new NotFound("repair list " + id));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RepairList> ofEstate(UUID estate, int limit) {
        return store.latest(estate, limit);
    }

    @Transactional(readOnly = true)
    public List<ListRow> badRows(UUID estate, UUID id, int after, int limit) {
        of(estate, id);
        return store.rows(estate, id, Verdict.BAD, after, limit);
    }

    /** Nothing of it is taken yet. */
    @Transactional
    public UUID upload(UUID estate, String fileName, Path file, Actor by) {
        ListJudging.Judged judged = judging.judge(estate, file, fileName);
        UUID id = Ids.next();
        journal.note("repairList.uploaded", estate, SUBJECT, id);
        store.keep(id, estate, fileName, judged.titles(), judged.rows(), by, clock.instant());
        return id;
    }

    /**
     * Takes the rows that can be taken, each by itself and with its own line in the journal: what was taken before something failed is
     * known when it is tried again. A row that cannot be taken any more is kept among the bad ones.
     */
    public void confirm(UUID estate, UUID id, Actor by) {
        RepairList list = of(estate, id);
        Refused.unless(list.isWaiting(), "callback.list.notNow");
        Refused.unless(list.fresh() > 0, "callback.list.nothingToTake");
        Function<ListRow, RepairReading.Read> reading = judging.reading(estate);
        int taken = 0;
        for (ListRow row : store.rows(estate, id, Verdict.NEW, 0, ListJudging.MOST)) {
            taken += take(estate, id, row, reading.apply(row), by) ? 1 : 0;
        }
        int all = taken;
        transactions.executeWithoutResult(status -> store.taken(id, all, clock.instant()));
    }

    private boolean take(UUID estate, UUID id, ListRow row, RepairReading.Read read, Actor by) {
        try {
            if (read.repair() == null) {
                throw NotTaken.because(read.wrong());
            }
            arrivals.receive(estate, RepairSource.SHEET, read.repair(), null, by);
            return true;
        } catch (NotTaken no) {
            store.mark(id, row.bad(ListJudging.problems(no.getReasons())));
            return false;
        }
    }

    /** Puts the list aside before anything was taken. */
    @Transactional
    public void letGo(UUID estate, UUID id) {
        of(estate, id);
        journal.note("repairList.letGo", estate, SUBJECT, id);
        Refused.unless(store.letGo(id, clock.instant()), "callback.list.notNow");
    }
}
