package cn.linli.feedback;

import cn.linli.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One topic of a monthly summary: how often, why, and what is done now and from now on. */
@Entity
@Table(name = "ticket_monthly_summary_line")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class SummaryLine {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID summaryId;

    @Column(updatable = false)
    private String topic;

    private int registered;
    private int complaints;
    private int handled;
    private String cause = "";
    private String correction = "";
    private String prevention = "";

    SummaryLine(UUID summaryId, String topic) {
        this.id = Ids.next();
        this.summaryId = summaryId;
        this.topic = topic;
    }

    void write(MonthlySummaries.Words words) {
        this.cause = words.cause();
        this.correction = words.correction();
        this.prevention = words.prevention();
    }

    void count(int newRegistered, int newComplaints, int newHandled) {
        this.registered = newRegistered;
        this.complaints = newComplaints;
        this.handled = newHandled;
    }

    MonthlySummaries.Words words() {
        return new MonthlySummaries.Words(cause, correction, prevention);
    }
}
