package cn.linli.surveys.draw;

import cn.linli.bulletins.Addressee;
import cn.linli.bulletins.MessageState;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Channel;
import cn.linli.kernel.notice.OutsideNotices;
import cn.linli.kernel.notice.OutsideTelling;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A form as a message with the home's own link, to homes that agreed to messages. The home has its form once the other side took
 * the message, and not before.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class FormMessages {

    private static final String TOLD = "survey.message.told";

    private final SurveyRounds rounds;
    private final FormLists lists;
    private final HouseholdLists homes;
    private final OutsideNotices notices;
    private final Estates estates;
    private final JdbcClient jdbc;

    /** How many messages were put into the outbox now, and how many homes cannot be reached by one. */
    public record Sending(int messages, int outOfReach) {}

    /** Sends it to every home that has no form yet and to which none is on its way; what failed before is tried again. */
    public Sending send(UUID estate, UUID id, @Nullable String building, Actor by) {
        SurveyRound round = rounds.taken(estate, id, "survey.linksSent");
        round.require(SurveyAction.HAND_OUT);
        List<Channel> connected = connected();
        List<SurveyForm> to = lists.page(estate, id, FormLists.Show.OPEN, building, null, Integer.MAX_VALUE).stream()
                .filter(form -> form.message() == null || form.message().state() != MessageState.WAITING)
                .toList();
        Refused.unless(!to.isEmpty(), "survey.message.nobody");
        Map<UUID, HouseholdRow> there = homes
                .of(estate, to.stream().map(SurveyForm::household).toList())
                .stream()
                .collect(Collectors.toMap(HouseholdRow::id, Function.identity()));
        Estate place = estates.of(estate);
        List<Addressee> addressees = new ArrayList<>();
        List<OutsideTelling> tellings = new ArrayList<>();
        for (SurveyForm form : to) {
            Addressee addressee = Addressee.of(Objects.requireNonNull(there.get(form.household())), connected);
            addressees.add(addressee);
            if (addressee.state() == MessageState.WAITING) {
                tellings.add(telling(place, round, form, addressee));
            }
        }
        enter(estate, to, addressees, by);
        // Of an earlier try that reached nobody nothing may be left to be sent.
        notices.callOff(estate, tellings.stream().map(OutsideTelling::key).toList());
        notices.tell(estate, tellings);
        return new Sending(tellings.size(), to.size() - tellings.size());
    }

    private List<Channel> connected() {
        List<Channel> connected = notices.ways().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        Refused.unless(!connected.isEmpty(), "survey.message.notConnected");
        return connected;
    }

    private static OutsideTelling telling(Estate estate, SurveyRound round, SurveyForm form, Addressee to) {
        return new OutsideTelling(
                Objects.requireNonNull(to.person()).id(),
                FormLinks.key(form.id()),
                Objects.requireNonNull(to.channel()),
                Objects.requireNonNull(to.address()),
                TOLD,
                List.of(estate.getName(), String.valueOf(round.getReturnBy())),
                FormLinks.of(form.id()));
    }

    private void enter(UUID estate, List<SurveyForm> forms, List<Addressee> to, Actor by) {
        jdbc.sql(
                        "update survey_form f set message_state = t.state, message_channel = t.channel, message_person = t.person,"
                                + " message_receiver = t.receiver, message_error = null, message_by = :by, message_name = :name"
                                + " from unnest(:ids, :states, :channels, :persons, :receivers) t (id, state, channel, person, receiver)"
                                + " where f.id = t.id and f.estate_id = :estate and f.handed_at is null and f.excluded_at is null")
                .param("by", by.staffId())
                .param("name", by.name())
                .param("ids", forms.stream().map(SurveyForm::id).toArray(UUID[]::new))
                .param("states", to.stream().map(one -> one.state().name()).toArray(String[]::new))
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
                .param(
                        "receivers",
                        words(
                                to,
                                one -> one.person() == null
                                        ? null
                                        : one.person().name()))
                .param("estate", estate)
                .update();
    }

    private interface Word {
        @Nullable
        String of(Addressee addressee);
    }

    private static @Nullable String[] words(List<Addressee> to, Word word) {
        return to.stream().map(word::of).toArray(String[]::new);
    }

    /** Whether each way is connected. */
    @Transactional(readOnly = true)
    public boolean isConnected() {
        return notices.ways().containsValue(true);
    }
}
