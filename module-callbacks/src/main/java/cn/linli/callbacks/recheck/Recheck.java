package cn.linli.callbacks.recheck;

import cn.linli.callbacks.Hand;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * Some of a month's callbacks, drawn at random to be asked again. Drawn once, from a seed that stays; the estate sees it when it is closed.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Recheck {

    public static final String SUBJECT = "recheck";

    public static final int MOST = 50;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    @Column(updatable = false)
    private String month;

    @Column(updatable = false)
    private long seed;

    @Column(updatable = false)
    private String algorithm;

    @Column(updatable = false)
    private String frameHash;

    @Column(updatable = false)
    private int frameSize;

    @Column(updatable = false)
    private int size;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "drawn_by", updatable = false))
    @AttributeOverride(name = "name", column = @Column(name = "drawn_name", updatable = false))
    @AttributeOverride(name = "at", column = @Column(name = "drawn_at", updatable = false))
    private Hand drawn;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "closed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "closed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "closed_at"))
    private @Nullable Hand closed;

    Recheck(UUID estate, YearMonth month, Frame frame, int size, long seed, Hand drawn) {
        if (size < 1 || size > MOST) {
            throw Refused.because("recheck.size", MOST).at("size");
        }
        if (frame.callbacks().isEmpty()) {
            throw Refused.because("recheck.nothing").at("month");
        }
        this.id = Ids.next();
        this.estateId = estate;
        this.month = month.toString();
        this.seed = seed;
        this.algorithm = Frame.ALGORITHM;
        this.frameHash = frame.hash();
        this.frameSize = frame.callbacks().size();
        this.size = Math.min(size, frameSize);
        this.drawn = drawn;
    }

    public boolean isClosed() {
        return closed != null;
    }

    public YearMonth about() {
        return YearMonth.parse(month);
    }

    void requireOpen() {
        Refused.unless(!isClosed(), "recheck.closed");
    }

    /** The estate sees it from now on, and nothing of it changes any more. */
    void close(long toAsk, Actor by, Instant at) {
        requireOpen();
        Refused.unless(toAsk == 0, "recheck.toAsk", toAsk);
        this.closed = new Hand(by.staffId(), by.name(), at);
    }
}
