package cn.linli.surveys.remarks;

import cn.linli.feedback.Registration;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Tickets;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners wrote in a survey's forms, sorted by the subjects of all opinions, and what becomes of it.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class SurveyRemarks {

    /** What a ticket takes, with the survey's name behind it. */
    private static final int LONGEST_TICKET = 4000;

    private final SurveyRemarkRepository remarks;
    private final SurveyRounds rounds;
    private final Tickets tickets;
    private final Topics topics;
    private final MessageSource messages;
    private final Clock clock;

    /**
     * The subject of one comment.
     *
     * @param topic none where it is to be sorted again
     */
    public record Coding(UUID remark, @Nullable String topic) {}

    /** Sorts several at once; how many. */
    public int code(UUID estate, UUID roundId, List<Coding> codings, Actor by) {
        rounds.taken(estate, roundId, "surveyRemark.coded").require(SurveyAction.CODE);
        Map<UUID, SurveyRemark> meant = remarks
                .findAllByEstateIdAndRoundIdAndIdIn(
                        estate, roundId, codings.stream().map(Coding::remark).toList())
                .stream()
                .collect(Collectors.toMap(SurveyRemark::getId, Function.identity()));
        Instant now = clock.instant();
        codings.forEach(one -> {
            requireOffered(one.topic());
            SurveyRemark remark = meant.get(one.remark());
            if (remark == null) {
                throw unknown(one.remark());
            }
            remark.code(one.topic(), by, now);
        });
        return codings.size();
    }

    private void requireOffered(@Nullable String topic) {
        if (topic != null
                && topics.all().stream().noneMatch(one -> one.getCode().equals(topic) && !one.isRetired())) {
            throw Refused.because("feedback.topic.unknown").at("topic");
        }
    }

    /** Becomes a matter of its own, once; nobody is named where the survey named nobody. */
    public Ticket raise(UUID estate, UUID roundId, UUID id, TicketKind kind, String topic, Actor by) {
        SurveyRound round = rounds.taken(estate, roundId, "surveyRemark.raised");
        round.require(SurveyAction.CODE);
        SurveyRemark remark = of(estate, roundId, id);
        remark.requireNoTicket();
        requireOffered(topic);
        Ticket ticket = tickets.register(
                estate,
                new Registration(
                        kind,
                        Severity.ORDINARY,
                        false,
                        Channel.SURVEY,
                        topic,
                        named(round, remark),
                        remark.getHouseholdId(),
                        null,
                        null,
                        null,
                        null,
                        remark.getHouseholdId() == null,
                        null,
                        List.of()),
                by);
        if (!topic.equals(remark.getTopic())) {
            remark.code(topic, by, clock.instant());
        }
        remark.becomes(ticket.getId(), ticket.getNumber());
        return ticket;
    }

    /** The owner's words, and the survey in which they were written: a ticket is read in the language of the estate. */
    private String named(SurveyRound round, SurveyRemark remark) {
        String from = "\n"
                + messages.getMessage(
                        "survey.remark.ticket.from",
                        new Object[] {round.getTitle(), remark.getNumber()},
                        Locale.SIMPLIFIED_CHINESE);
        String words = remark.getWords();
        int room = LONGEST_TICKET - from.length();
        return (words.length() <= room ? words : words.substring(0, words.offsetByCodePoints(0, room / 2)) + "…")
                + from;
    }

    @Transactional(readOnly = true)
    public SurveyRemark of(UUID estate, UUID round, UUID id) {
        return remarks.findByEstateIdAndRoundIdAndId(estate, round, id).orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("survey remark " + id);
    }
}
