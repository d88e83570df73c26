package cn.linli.callbacks.incoming;

import cn.linli.kernel.Refused;
import java.util.List;
import lombok.Getter;

/** A repair from elsewhere cannot be taken: the reasons, each at its field. */
@Getter
public final class NotTaken extends RuntimeException {

    private final List<Refused> reasons;

    /** Whether there is nothing wrong with it but that its number means another repair. */
    private final boolean otherContent;

    private NotTaken(List<Refused> reasons, boolean otherContent) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
        this.otherContent = otherContent;
    }

    static NotTaken because(List<Refused> reasons) {
        return new NotTaken(reasons, false);
    }

    static NotTaken otherContent(String number) {
        return new NotTaken(
                List.of(Refused.because("callback.sent.other", number).at(RepairField.NUMBER.getKey())), true);
    }
}
