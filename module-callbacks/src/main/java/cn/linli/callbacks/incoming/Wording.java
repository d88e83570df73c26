package cn.linli.callbacks.incoming;

import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.Trade;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How a sender writes what is one of few, and moments and days. */
interface Wording {

    Optional<RepairKind> kind(String text);

    Optional<Trade> trade(String text);

    /**
     * @throws DateTimeException for what is no moment
     */
    Instant moment(String text);

    /**
     * @throws DateTimeException for what is no day
     */
    LocalDate day(String text);

    /** How the keys end of those sentences that say how something is written. */
    String ending();
}
