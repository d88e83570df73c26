package cn.linli.callbacks.web;

import cn.linli.callbacks.NewRepair;
import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.RepairSource;
import cn.linli.callbacks.Trade;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Posts.Colleague;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A repair that is taken down by hand, as it was typed. */
record RepairForm(
        @Nullable String home,
        @Nullable String kind,
        @Nullable String trade,
        @Nullable String what,
        @Nullable String worker,
        @Nullable String workerName,
        @Nullable String doneAt,
        @Nullable String warrantyUntil) {

    static RepairForm empty(@Nullable String home) {
        return new RepairForm(home, null, null, null, null, null, null, null);
    }

    List<Runnable> readings() {
        return List.of(
                () -> Typed.one(RepairKind.class, kind, "kind"),
                () -> Typed.one(Trade.class, trade, "trade"),
                () -> Typed.time(doneAt, "doneAt"),
                this::warranty);
    }

    private @Nullable LocalDate warranty() {
        return Typed.orEmpty(warrantyUntil).isEmpty() ? null : Typed.date(warrantyUntil, "warrantyUntil");
    }

    /**
     * @param homes finds the one home that was meant
     */
    NewRepair repair(ZoneId zone, Function<String, Optional<UUID>> homes, List<Colleague> colleagues) {
        UUID household = homes.apply(Typed.orEmpty(home))
                .orElseThrow(() -> Refused.because("callbacks.home.unknown").at("home"));
        Optional<Colleague> colleague = colleagues.stream()
                .filter(one -> one.id().toString().equals(Typed.orEmpty(worker)))
                .findFirst();
        LocalDateTime done = Typed.time(doneAt, "doneAt");
        Instant at = done.atZone(zone).toInstant();
        return new NewRepair(
                RepairSource.HAND,
                Ids.next().toString(),
                Typed.one(RepairKind.class, kind, "kind"),
                Typed.one(Trade.class, trade, "trade"),
                household,
                Typed.orEmpty(what),
                colleague.map(Colleague::id).orElse(null),
                colleague.map(Colleague::name).orElse(Typed.orEmpty(workerName)),
                at,
                warranty(),
                null,
                null);
    }
}
