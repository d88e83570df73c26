package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.notice.Channel;
import cn.linli.kernel.notice.OutsideNotices;
import cn.linli.kernel.notice.OutsideTelling;
import cn.linli.residents.HouseholdRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A published paper as a message to homes: one for each, to somebody who has agreed, and a line of the register for every home,
 * also for one that must get it by hand.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class OwnerMessages {

    private static final String TOLD = "bulletins.message.told";

    private final IssueRegister register;
    private final Documents documents;
    private final OutsideNotices notices;
    private final Estates estates;
    private final Journal journal;
    private final JdbcClient jdbc;

    /** How many messages were put into the outbox now, and how many homes of the scope cannot be reached by one. */
    public record Sending(int messages, int outOfReach) {}

    /** Sends it to every home of the scope that has no message of it yet; said twice, nothing is sent twice. */
    public Sending send(UUID estate, UUID document, IssueScope scope, Actor by) {
        int edition = register.signed(estate, document, "document.messagesSent");
        Document paper = documents.of(estate, document);
        Refused.unless(
                paper.readByOwners().filter(read -> read == edition).isPresent(), "document.message.unpublished");
        List<Channel> connected = connected();
        List<HouseholdRow> homes = register.homes(estate, scope);
        List<Addressee> to =
                homes.stream().map(home -> Addressee.of(home, connected)).toList();
        Set<UUID> entered = new HashSet<>(enter(estate, document, edition, homes, to, by));
        Estate place = estates.of(estate);
        String title = documents.edition(estate, document, edition).getTitle();
        List<OutsideTelling> tellings = new ArrayList<>();
        for (int i = 0; i < homes.size(); i++) {
            if (to.get(i).state() == MessageState.WAITING
                    && entered.contains(homes.get(i).id())) {
                String key = MessageKey.of(document, edition, homes.get(i).id());
                tellings.add(telling(place, document, title, key, to.get(i)));
            }
        }
        // Of an earlier try that reached nobody nothing may be left to be sent.
        notices.callOff(estate, tellings.stream().map(OutsideTelling::key).toList());
        notices.tell(estate, tellings);
        int outOfReach = (int) to.stream()
                .filter(one -> MessageState.OUT_OF_REACH.contains(one.state()))
                .count();
        return new Sending(tellings.size(), outOfReach);
    }

    /** The ways that are connected; without one nothing can go out. */
    private List<Channel> connected() {
        List<Channel> connected = notices.ways().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        Refused.unless(!connected.isEmpty(), "document.message.notConnected");
        return connected;
    }

    /** New lines, and those whose home could not be reached the last time. Returns their homes. */
    private List<UUID> enter(
            UUID estate, UUID document, int edition, List<HouseholdRow> homes, List<Addressee> to, Actor by) {
        return jdbc.sql("""
                        insert into document_issue (id, estate_id, document_id, edition, way, household_id, place, receiver,
                                                    message_state, message_channel, message_person, asked_by, asked_name)
                        select id, :estate, :document, :edition, 'MESSAGE', home, place, receiver, state, channel, person,
                               :by, :name
                        from unnest(:ids, :homes, :places, :receivers, :states, :channels, :persons) with ordinality
                             as line (id, home, place, receiver, state, channel, person, n)
                        order by n
                        on conflict (document_id, edition, way, household_id) where household_id is not null do update
                            set receiver = excluded.receiver, message_state = excluded.message_state,
                                message_channel = excluded.message_channel, message_person = excluded.message_person,
                                message_error = null, asked_by = excluded.asked_by, asked_name = excluded.asked_name
                            where document_issue.message_state in ('NO_CONSENT', 'NO_ADDRESS', 'NOBODY', 'CALLED_OFF')
                        returning household_id
                        """)
                .param("estate", estate)
                .param("document", document)
                .param("edition", edition)
                .param("by", by.staffId())
                .param("name", by.name())
                .param("ids", homes.stream().map(home -> Ids.next()).toArray(UUID[]::new))
                .param("homes", homes.stream().map(HouseholdRow::id).toArray(UUID[]::new))
                .param("places", homes.stream().map(HouseholdRow::label).toArray(String[]::new))
                .param(
                        "receivers",
                        words(
                                to,
                                one -> one.person() == null
                                        ? null
                                        : one.person().name()))
                .param("states", words(to, one -> one.state().name()))
                .param(
                        "channels",
                        words(
                                to,
                                one -> one.channel() == null
                                        ? null
                                        : one.channel().name()))
                .param(
                        "persons",
                        to.stream()
                                .map(one -> one.person() == null
                                        ? null
                                        : one.person().id())
                                .toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private interface Word {
        @Nullable
        String of(Addressee addressee);
    }

    private static @Nullable String[] words(List<Addressee> to, Word word) {
        return to.stream().map(word::of).toArray(String[]::new);
    }

    private static OutsideTelling telling(Estate estate, UUID document, String title, String key, Addressee to) {
        return new OutsideTelling(
                Objects.requireNonNull(to.person()).id(),
                key,
                Objects.requireNonNull(to.channel()),
                Objects.requireNonNull(to.address()),
                TOLD,
                List.of(estate.getName(), title),
                "/p/" + estate.getCode() + "/documents/" + document);
    }

    /** Tries those again that failed; returns how many. */
    public int retry(UUID estate, UUID document, Collection<UUID> lines, Actor by) {
        int edition = register.signed(estate, document, "document.messagesRetried");
        connected();
        List<UUID> homes = jdbc.sql("update document_issue set message_state = 'WAITING', message_error = null"
                        + " where estate_id = :estate and document_id = :document and edition = :edition"
                        + " and message_state in ('FAILED', 'NO_WAY') and id = any(:lines) returning household_id")
                .param("estate", estate)
                .param("document", document)
                .param("edition", edition)
                .param("lines", lines.toArray(UUID[]::new))
                .query((row, n) -> row.getObject("household_id", UUID.class))
                .list();
        Refused.unless(!homes.isEmpty(), "document.message.nothingToRetry");
        return notices.retry(
                estate,
                homes.stream()
                        .map(home -> MessageKey.of(document, edition, home))
                        .toList(),
                by.staffId());
    }

    /** Tries all of a paper's newest edition again that failed. */
    public int retryAll(UUID estate, UUID document, Actor by) {
        journal.note("document.messagesRetried", estate, Document.SUBJECT, document);
        int edition =
                documents.lastSigned(estate, document).map(Edition::getNumber).orElse(0);
        List<UUID> stuck = jdbc.sql(
                        "select id from document_issue where estate_id = :estate and document_id = :document"
                                + " and edition = :edition and message_state in ('FAILED', 'NO_WAY')")
                .param("estate", estate)
                .param("document", document)
                .param("edition", edition)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        return retry(estate, document, stuck, by);
    }

    /** The homes that a message does not reach, so that somebody brings it. */
    @Transactional(readOnly = true)
    public Set<UUID> outOfReach(UUID estate, UUID document, int edition) {
        return new HashSet<>(jdbc.sql(
                        "select household_id from document_issue where estate_id = :estate and document_id = :document"
                                + " and edition = :edition and message_state = any(:states)")
                .param("estate", estate)
                .param("document", document)
                .param("edition", edition)
                .param(
                        "states",
                        MessageState.OUT_OF_REACH.stream().map(Enum::name).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** How many homes stand where; states without any are left out. */
    @Transactional(readOnly = true)
    public Map<MessageState, Integer> counts(UUID estate, UUID document, int edition) {
        Map<MessageState, Integer> counts = new EnumMap<>(MessageState.class);
        jdbc.sql(
                        "select message_state, count(*) as n from document_issue where estate_id = :estate"
                                + " and document_id = :document and edition = :edition and way = 'MESSAGE' group by message_state")
                .param("estate", estate)
                .param("document", document)
                .param("edition", edition)
                .query(row -> {
                    counts.put(MessageState.valueOf(row.getString("message_state")), row.getInt("n"));
                });
        return counts;
    }

    /**
     * The messages of a paper's edition, in the order of homes.
     *
     * @param after the last line of the page before
     */
    @Transactional(readOnly = true)
    public List<Issue> lines(
            UUID estate, UUID document, int edition, Collection<MessageState> in, @Nullable UUID after, int limit) {
        return jdbc.sql("select * from document_issue where estate_id = :estate and document_id = :document"
                        + " and edition = :edition and message_state = any(:states)"
                        + (after == null
                                ? ""
                                : " and position > (select position from document_issue where id = :after"
                                        + " and estate_id = :estate)")
                        + " order by position limit :limit")
                .param("estate", estate)
                .param("document", document)
                .param("edition", edition)
                .param("states", in.stream().map(Enum::name).toArray(String[]::new))
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> IssueRegister.issue(row))
                .list();
    }

    /** Whether each way is connected. */
    public Map<Channel, Boolean> ways() {
        return notices.ways();
    }
}
