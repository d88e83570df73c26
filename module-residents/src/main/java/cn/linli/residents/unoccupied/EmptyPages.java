package cn.linli.residents.unoccupied;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Leads from the month in which owners of empty homes are to be asked to the list of those that are left. */
@Component
@RequiredArgsConstructor
class EmptyPages implements SubjectPages {

    private final EmptyRoundRepository rounds;
    private final Estates estates;
    private final MessageSource messages;

    @Override
    public String type() {
        return EmptyRound.SUBJECT;
    }

    @Override
    public Map<String, Line> describe(UUID estate, Collection<String> ids) {
        String link = "/e/" + estates.of(estate).getCode() + "/empty-homes?state=";
        List<UUID> wanted = ids.stream().map(UUID::fromString).toList();
        return rounds.findAllByEstateIdAndIdIn(estate, wanted).stream()
                .collect(Collectors.toMap(
                        round -> round.getId().toString(),
                        round -> new Line(said(round), null, link + round.getState())));
    }

    private String said(EmptyRound round) {
        return messages.getMessage(
                "emptyHomes.due." + round.getState(),
                new Object[] {round.getYearMonth().toString(), round.getHomes()},
                LocaleContextHolder.getLocale());
    }
}
