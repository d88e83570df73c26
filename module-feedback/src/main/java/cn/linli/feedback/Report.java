package cn.linli.feedback;

import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Secret;
import cn.linli.residents.Channel;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was reported, where, by whom and through which channel.
 *
 * @param place the home's label or a place in words
 * @param anonymous the owner does not want to be named; then nobody has to be contacted
 */
@Embeddable
public record Report(
        @Enumerated(EnumType.STRING) TicketKind kind,
        @Enumerated(EnumType.STRING) Severity severity,
        boolean constructive,
        @Enumerated(EnumType.STRING) Channel channel,
        String topic,
        String words,
        @Nullable UUID householdId,
        @Nullable String building,
        String place,
        @Nullable UUID reporterId,
        @Nullable String reporterName,
        @Secret @Nullable String reporterPhone,
        boolean anonymous) {

    public Report {
        if (words.isBlank()) {
            throw Refused.because("feedback.words.missing").at("words");
        }
        if (words.length() > 4000) {
            throw Refused.because("feedback.words.tooLong", 4000).at("words");
        }
        if (constructive && kind != TicketKind.SUGGESTION) {
            throw Refused.because("feedback.constructive.suggestionOnly").at("constructive");
        }
        if (anonymous && (reporterId != null || reporterName != null || reporterPhone != null)) {
            throw Refused.because("feedback.anonymous.noName").at("anonymous");
        }
    }

    boolean isMajor() {
        return severity == Severity.MAJOR;
    }

    /** Whether anybody can be told the result. */
    boolean canBeAnswered() {
        return !anonymous;
    }

    Report classified(TicketKind newKind, Severity newSeverity, boolean nowConstructive, String newTopic) {
        return new Report(
                newKind,
                newSeverity,
                nowConstructive,
                channel,
                newTopic,
                words,
                householdId,
                building,
                place,
                reporterId,
                reporterName,
                reporterPhone,
                anonymous);
    }
}
