package cn.linli.surveys.answers;

import cn.linli.bulletins.Addressee;
import cn.linli.bulletins.MessageState;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Channel;
import cn.linli.kernel.notice.OutsideNotices;
import cn.linli.kernel.notice.OutsideTelling;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.draw.FormLinks;
import cn.linli.surveys.draw.SurveyForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * The reminder as a message with the home's own link, to homes that agreed to messages. The link is made when the message leaves,
 * and only if the home has not answered meanwhile.
 */
@Component
@RequiredArgsConstructor
class ReminderMessages {

    private static final String TOLD = "survey.reminder.told";

    private final HouseholdLists homes;
    private final OutsideNotices notices;
    private final Estates estates;

    /** How many were put into the outbox; none where no way is connected. */
    int send(SurveyRound round, List<SurveyForm> silent, LocalDate today) {
        List<Channel> connected = notices.ways().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        if (connected.isEmpty()) {
            return 0;
        }
        UUID estate = round.getEstateId();
        Map<UUID, HouseholdRow> people = new HashMap<>();
        homes.of(estate, silent.stream().map(SurveyForm::household).toList())
                .forEach(home -> people.put(home.id(), home));
        List<OutsideTelling> tellings = new ArrayList<>();
        for (SurveyForm form : silent) {
            HouseholdRow home = people.get(form.household());
            Addressee to = home == null ? null : Addressee.of(home, connected);
            if (to != null && to.state() == MessageState.WAITING) {
                tellings.add(telling(round, form, to, today));
            }
        }
        notices.tell(estate, tellings);
        return tellings.size();
    }

    private OutsideTelling telling(SurveyRound round, SurveyForm form, Addressee to, LocalDate today) {
        return new OutsideTelling(
                Objects.requireNonNull(to.person()).id(),
                "survey-reminder/" + form.id() + "/" + today,
                Objects.requireNonNull(to.channel()),
                Objects.requireNonNull(to.address()),
                TOLD,
                List.of(estates.of(round.getEstateId()).getName(), String.valueOf(round.getReturnBy())),
                FormLinks.of(form.id()));
    }
}
