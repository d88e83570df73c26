package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.residents.Channel;
import cn.linli.residents.Phone;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners send in by themselves: ordinary and without a topic of its own until a colleague has read it.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class OwnerReports {

    private final Tickets tickets;
    private final Topics topics;

    /**
     * @param home none where the place is no home of the estate, or the owner is anonymous
     * @param place as the owner typed it
     */
    public record Report(
            Estate estate,
            TicketKind kind,
            String words,
            @Nullable UUID home,
            String place,
            @Nullable String name,
            @Nullable Phone phone,
            boolean anonymous,
            List<UUID> photos) {}

    public Ticket send(Report report, Actor owner) {
        return tickets.register(
                report.estate().getId(),
                new Registration(
                        report.kind(),
                        Severity.ORDINARY,
                        false,
                        Channel.WEB_FORM,
                        topics.firstGuess(report.kind()),
                        report.words(),
                        report.home(),
                        report.place(),
                        null,
                        report.name(),
                        report.phone() == null ? null : report.phone().inFull(),
                        report.anonymous(),
                        null,
                        report.photos()),
                owner);
    }
}
