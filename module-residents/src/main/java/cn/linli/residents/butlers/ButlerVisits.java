package cn.linli.residents.butlers;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import cn.linli.residents.HouseholdRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The visits on which the former butler introduces the new one, home by home (RES-10). A visit that was made stays, and stands
 * in the register of contacts.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class ButlerVisits {

    private static final int LONGEST_WORD = 500;

    private final ButlerChangeRepository changes;
    private final ContactRegister contacts;
    private final Estates estates;
    private final Duties duties;
    private final Journal journal;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    void plan(ButlerChange change, List<HouseholdRow> homes) {
        batches.batchUpdate(
                "insert into butler_visit (id, estate_id, change_id, household_id, home) values (?, ?, ?, ?, ?)",
                homes,
                500,
                (line, home) -> {
                    line.setObject(1, Ids.next());
                    line.setObject(2, change.getEstateId());
                    line.setObject(3, change.getId());
                    line.setObject(4, home.id());
                    line.setString(5, home.label());
                });
    }

    /** Enters that both were there; the last home ends the duty. */
    public void made(UUID estate, UUID changeId, UUID visitId, LocalDate on, String word, Actor by) {
        ButlerChange change = change(estate, changeId);
        journal.note("butler.introduced", estate, ButlerChange.SUBJECT, changeId);
        Refused.unless(change.concerns(by.staffId()), "butlers.visit.notYours");
        ButlerVisit visit = of(estate, changeId, visitId);
        Refused.unless(!visit.isMade(), "butlers.visit.made");
        Estate at = estates.of(estate);
        if (on.isAfter(at.today(clock)) || on.isBefore(at.dateOf(change.getEnteredAt()))) {
            throw Refused.because("butlers.visit.on").at("on");
        }
        String said = word.strip();
        if (said.isEmpty() || said.length() > LONGEST_WORD) {
            throw Refused.because("butlers.visit.word.needed", LONGEST_WORD).at("word");
        }
        enter(visit, on, said, by);
        contacts.enter(contact(at, change, visit, on, said, by));
        if (progress(estate, changeId).isComplete()) {
            duties.fulfil(ButlerStandard.RES_10, estate, change.visits(), by, "butler visits " + changeId);
        }
    }

    private void enter(ButlerVisit visit, LocalDate on, String word, Actor by) {
        int entered = jdbc.sql("update butler_visit set visited_on = :on, word = :word, entered_by = :by,"
                        + " entered_name = :name, entered_at = :at where id = :id and visited_on is null")
                .param("on", on)
                .param("word", word)
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", visit.id())
                .update();
        Refused.unless(entered == 1, "butlers.visit.made");
    }

    private ContactEntry contact(
            Estate at, ButlerChange change, ButlerVisit visit, LocalDate on, String word, Actor by) {
        return new ContactEntry(
                at.getId(),
                visit.household(),
                contacts.momentOf(at, on),
                Channel.HOME_VISIT,
                Direction.TO_OWNER,
                by.staffId(),
                by.name(),
                null,
                word,
                null,
                ButlerChange.SUBJECT,
                change.getId().toString(),
                messages.getMessage("butlers.visit.source", null, Locale.SIMPLIFIED_CHINESE),
                "/e/" + at.getCode() + "/butler-changes/" + change.getId());
    }

    @Transactional(readOnly = true)
    public List<ButlerVisit> of(UUID estate, UUID change) {
        return jdbc.sql(
                        "select * from butler_visit where estate_id = :estate and change_id = :change order by position")
                .param("estate", estate)
                .param("change", change)
                .query((row, n) -> visit(row))
                .list();
    }

    @Transactional(readOnly = true)
    public ButlerVisit of(UUID estate, UUID change, UUID id) {
        return jdbc.sql("select * from butler_visit where estate_id = :estate and change_id = :change and id = :id")
                .param("estate", estate)
                .param("change", change)
                .param("id", id)
                .query((row, n) -> visit(row))
                .optional()
                .orElseThrow(() -> new NotFound("butler's visit " + id));
    }

    @Transactional(readOnly = true)
    public ButlerVisit.Progress progress(UUID estate, UUID change) {
        return progress(estate, List.of(change)).getOrDefault(change, new ButlerVisit.Progress(0, 0));
    }

    /** By the change; none for one that has nobody to visit. */
    @Transactional(readOnly = true)
    public Map<UUID, ButlerVisit.Progress> progress(UUID estate, Collection<UUID> of) {
        Map<UUID, ButlerVisit.Progress> found = new HashMap<>();
        jdbc.sql("select change_id, count(visited_on) as made, count(*) as n from butler_visit"
                        + " where estate_id = :estate and change_id = any(:changes) group by change_id")
                .param("estate", estate)
                .param("changes", of.toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("change_id", UUID.class),
                            new ButlerVisit.Progress(row.getInt("made"), row.getInt("n")));
                });
        return found;
    }

    private ButlerChange change(UUID estate, UUID id) {
        return changes.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("change of butler " + id));
    }

    private static ButlerVisit visit(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("visited_on", LocalDate.class);
        return new ButlerVisit(
                row.getObject("id", UUID.class),
                row.getObject("change_id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("home"),
                on == null
                        ? null
                        : new ButlerVisit.Made(
                                on, Objects.requireNonNull(row.getString("word")), row.getString("entered_name")));
    }
}
