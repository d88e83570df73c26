package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.HouseholdFilter;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 《文件发放登记表》, the register of documents issued: every way out of a signed paper, line by line, with who handed it out
 * when, and at the door with the receiver's signature (BUL-5).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class IssueRegister {

    private static final String UNSIGNED = "document.issue.unsigned";
    private static final int LONGEST_PLACE = 80;
    private static final int LONGEST_NAME = 60;

    private final Documents documents;
    private final HouseholdLists homes;
    private final Evidence evidence;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    /** Enters that the paper hangs on a notice board. */
    public UUID post(UUID estate, UUID document, String place, Actor by) {
        int edition = signed(estate, document, "document.posted");
        if (place.isBlank() || place.strip().length() > LONGEST_PLACE) {
            throw Refused.because("document.issue.place", LONGEST_PLACE).at("place");
        }
        UUID id = Ids.next();
        jdbc.sql("insert into document_issue (id, estate_id, document_id, edition, way, place, handed_at, handed_by,"
                        + " handed_name) values (:id, :estate, :document, :edition, :way, :place, :at, :by, :name)")
                .param("id", id)
                .param("estate", estate)
                .param("document", document)
                .param("edition", edition)
                .param("way", Way.BOARD.name())
                .param("place", place.strip())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.staffId())
                .param("name", by.name())
                .update();
        return id;
    }

    /** Plans a paper for every home of the scope; a home that has its line already keeps it. Returns how many are new. */
    public int plan(UUID estate, UUID document, Way way, IssueScope scope) {
        int edition = signed(estate, document, "document.issuePlanned");
        Refused.unless(way.isToHomes() && way != Way.MESSAGE, "document.issue.notToHomes");
        List<HouseholdRow> to = homes(estate, scope);
        int before = count(document, edition, way);
        batches.batchUpdate(
                "insert into document_issue (id, estate_id, document_id, edition, way, household_id, place)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                to,
                500,
                (line, home) -> {
                    line.setObject(1, Ids.next());
                    line.setObject(2, estate);
                    line.setObject(3, document);
                    line.setInt(4, edition);
                    line.setString(5, way.name());
                    line.setObject(6, home.id());
                    line.setString(7, home.label());
                });
        return count(document, edition, way) - before;
    }

    /** The homes of a scope, in their order. */
    List<HouseholdRow> homes(UUID estate, IssueScope scope) {
        List<HouseholdRow> to = new ArrayList<>();
        homes.each(estate, HouseholdFilter.ALL, home -> {
            if (scope.holds(home)) {
                to.add(home);
            }
        });
        Refused.unless(!to.isEmpty(), "document.issue.nobody");
        return to;
    }

    private int count(UUID document, int edition, Way way) {
        return jdbc.sql("select count(*) from document_issue where document_id = :document and edition = :edition"
                        + " and way = :way")
                .param("document", document)
                .param("edition", edition)
                .param("way", way.name())
                .query(Integer.class)
                .single();
    }

    /** Enters that these lines were put into their letter boxes; what was done already stays as it is. */
    public int putIntoBoxes(UUID estate, UUID document, Collection<UUID> lines, Actor by) {
        signed(estate, document, "document.putIntoBoxes");
        int done = jdbc.sql("update document_issue set handed_at = :at, handed_by = :by, handed_name = :name"
                        + " where estate_id = :estate and document_id = :document and id = any(:lines)"
                        + " and way = 'LETTER_BOX' and handed_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.staffId())
                .param("name", by.name())
                .param("estate", estate)
                .param("document", document)
                .param("lines", lines.toArray(UUID[]::new))
                .update();
        Refused.unless(done > 0, "document.issue.nothingChosen");
        return done;
    }

    /**
     * Enters that somebody took the paper at the door.
     *
     * @param proof the receiver's signature, or a photograph of the signed sheet
     */
    public void handOver(UUID estate, UUID document, UUID line, String receiver, UUID proof, Actor by) {
        signed(estate, document, "document.handedOver");
        if (receiver.isBlank() || receiver.strip().length() > LONGEST_NAME) {
            throw Refused.because("document.issue.receiver", LONGEST_NAME).at("receiver");
        }
        Issue issue = of(estate, document, line);
        Refused.unless(issue.way() == Way.DOOR, "document.issue.notAtTheDoor");
        Refused.unless(!issue.isDone(), "document.issue.done");
        jdbc.sql(
                        "update document_issue set handed_at = :at, handed_by = :by, handed_name = :name, receiver = :receiver,"
                                + " proof = :proof where id = :line and estate_id = :estate and handed_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.staffId())
                .param("name", by.name())
                .param("receiver", receiver.strip())
                .param("proof", evidence.of(estate, proof).getId())
                .param("line", line)
                .param("estate", estate)
                .update();
    }

    @Transactional(readOnly = true)
    public Issue of(UUID estate, UUID document, UUID line) {
        return jdbc.sql(
                        "select * from document_issue where estate_id = :estate and document_id = :document and id = :id")
                .param("estate", estate)
                .param("document", document)
                .param("id", line)
                .query((row, n) -> issue(row))
                .optional()
                .orElseThrow(() -> new NotFound("issue " + line));
    }

    /**
     * The lines of a paper's edition in the order of homes.
     *
     * @param open whether only those still to be handed out
     * @param after the last line of the page before
     */
    @Transactional(readOnly = true)
    public List<Issue> lines(UUID estate, UUID document, int edition, boolean open, @Nullable UUID after, int limit) {
        return jdbc.sql("select * from document_issue where estate_id = :estate and document_id = :document"
                        + " and edition = :edition" + (open ? " and handed_at is null" : "")
                        + (after == null
                                ? ""
                                : " and position > (select position from document_issue where id = :after and estate_id = :estate)")
                        + " order by position limit :limit")
                .param("estate", estate)
                .param("document", document)
                .param("edition", edition)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> issue(row))
                .list();
    }

    /** How many of how many have it, by way. */
    @Transactional(readOnly = true)
    public List<Issue.Progress> progress(UUID estate, UUID document, int edition) {
        return jdbc.sql("select way, count(handed_at) as handed, count(*) as n from document_issue"
                        + " where estate_id = :estate and document_id = :document and edition = :edition"
                        + " group by way order by way")
                .param("estate", estate)
                .param("document", document)
                .param("edition", edition)
                .query((row, n) ->
                        new Issue.Progress(Way.valueOf(row.getString("way")), row.getInt("handed"), row.getInt("n")))
                .list();
    }

    /** The key of a sentence that says why nothing of a paper may go out now; none where it may. */
    @Transactional(readOnly = true)
    public Optional<String> whyNot(UUID estate, UUID document) {
        return documents.lastSigned(estate, document).isEmpty()
                ? Optional.of(UNSIGNED)
                : over(documents.of(estate, document).state());
    }

    private static Optional<String> over(DocumentState state) {
        return state == DocumentState.WITHDRAWN || state == DocumentState.ARCHIVED
                ? Optional.of("document.issue.over." + state)
                : Optional.empty();
    }

    /** The edition that goes out. */
    int signed(UUID estate, UUID document, String action) {
        journal.note(action, estate, Document.SUBJECT, document);
        Edition edition = documents.lastSigned(estate, document).orElseThrow(() -> Refused.because(UNSIGNED));
        over(documents.of(estate, document).state()).ifPresent(why -> {
            throw Refused.because(why);
        });
        return edition.getNumber();
    }

    static Issue issue(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("handed_at", OffsetDateTime.class);
        String state = row.getString("message_state");
        String name = row.getString("receiver");
        return new Issue(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getInt("edition"),
                Way.valueOf(row.getString("way")),
                row.getObject("household_id", UUID.class),
                row.getString("place"),
                at == null
                        ? null
                        : new Issue.Handing(
                                row.getObject("handed_by", UUID.class), row.getString("handed_name"), at.toInstant()),
                state != null && at == null ? null : name,
                row.getObject("proof", UUID.class),
                state == null
                        ? null
                        : new Issue.Message(MessageState.valueOf(state), name, row.getString("message_error")));
    }
}
