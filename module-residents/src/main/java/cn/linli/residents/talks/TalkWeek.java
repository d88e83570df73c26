package cn.linli.residents.talks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.duty.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * One butler's week: in how many homes there is to be a talk, and in how many there was one.
 */
@Entity
@Table(name = "household_talk_week")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class TalkWeek {

    /** What the duty to talk is about. */
    public static final String SUBJECT = "talkWeek";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID estateId;
    private UUID butlerId;
    private String butlerName;
    private LocalDate monday;
    private int quota;
    private int homes;
    private @Nullable Instant doneAt;

    /**
     * @param livedIn in how many homes of the patch somebody lives: nobody owes more talks than there are homes
     */
    TalkWeek(UUID estateId, Actor butler, LocalDate day, int quota, int livedIn) {
        this.id = Ids.next();
        this.estateId = estateId;
        this.butlerId = butler.staffId();
        this.butlerName = butler.name();
        this.monday = mondayOf(day);
        this.quota = Math.min(quota, livedIn);
    }

    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate getSunday() {
        return monday.plusDays(6);
    }

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    public boolean isDone() {
        return doneAt != null;
    }

    /** Another home; whether the week is done by it. */
    boolean talk(Instant at) {
        this.homes++;
        boolean now = doneAt == null && homes >= quota;
        if (now) {
            this.doneAt = at;
        }
        return now;
    }
}
