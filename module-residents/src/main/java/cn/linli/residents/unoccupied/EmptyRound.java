package cn.linli.residents.unoccupied;

import cn.linli.kernel.Ids;
import cn.linli.kernel.duty.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A month in which the owners of an estate's empty homes are asked, all of one state.
 */
@Entity
@Table(name = "household_empty_round")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class EmptyRound {

    /** What the duty of a month is about. */
    public static final String SUBJECT = "emptyRound";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID estateId;
    private LocalDate month;

    @Enumerated(EnumType.STRING)
    private EmptyState state;

    private int homes;
    private @Nullable Instant doneAt;

    EmptyRound(UUID estateId, YearMonth month, EmptyState state, int homes) {
        this.id = Ids.next();
        this.estateId = estateId;
        this.month = month.atDay(1);
        this.state = state;
        this.homes = homes;
    }

    public YearMonth getYearMonth() {
        return YearMonth.from(month);
    }

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    public boolean isDone() {
        return doneAt != null;
    }

    void done(Instant at) {
        this.doneAt = at;
    }
}
