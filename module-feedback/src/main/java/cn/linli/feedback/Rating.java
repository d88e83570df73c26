package cn.linli.feedback;

import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * An owner's score of how a ticket was handled in one round. It exists only with a respondent, a channel and a time.
 */
@Entity
@Table(name = "ticket_rating")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Rating {

    @Id
    private UUID id;

    private UUID ticketId;
    private UUID estateId;
    private int round;
    private int attitude;
    private int timeliness;
    private int result;
    private @Nullable String words;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String respondent;
    private Instant ratedAt;
    private @Nullable UUID takenBy;

    @Version
    private @Nullable Long version;

    Rating(Ticket ticket, Scores scores, Channel channel, String respondent, @Nullable UUID takenBy, Instant at) {
        ticket.require(TicketAction.RATE);
        this.id = Ids.next();
        this.ticketId = ticket.getId();
        this.estateId = ticket.getEstateId();
        this.round = ticket.getRound();
        this.attitude = scores.attitude();
        this.timeliness = scores.timeliness();
        this.result = scores.result();
        this.words = scores.words();
        this.channel = channel;
        this.respondent = respondent;
        this.takenBy = takenBy;
        this.ratedAt = at;
    }

    /**
     * Three scores from 1 (很不满意) to 5 (满意), and what the owner adds.
     */
    public record Scores(
            int attitude,
            int timeliness,
            int result,
            @Nullable String words) {

        public Scores {
            requireScore(attitude, "attitude");
            requireScore(timeliness, "timeliness");
            requireScore(result, "result");
        }

        private static void requireScore(int score, String field) {
            if (score < 1 || score > 5) {
                throw Refused.because("feedback.score.range").at(field);
            }
        }
    }
}
