package cn.linli.callbacks.incoming;

import cn.linli.callbacks.NewRepair;
import cn.linli.callbacks.RepairSource;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Posts.Colleague;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.HomeAddresses;
import cn.linli.residents.HouseholdCard;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds the home and the colleague that a sender means: whoever did the work never asks the owner, so a name that two bear is refused. */
@Component
@RequiredArgsConstructor
class Meaning {

    private final HomeAddresses homes;
    private final Posts posts;
    private final Staff staff;
    private final Estates estates;
    private final Clock clock;

    At at(UUID estate) {
        return new At(estate, posts.colleagues(estate, estates.of(estate).today(clock)));
    }

    /** At one estate, as it is now. */
    @RequiredArgsConstructor
    final class At {

        private final UUID estate;
        private final List<Colleague> colleagues;

        /**
         * @throws NotTaken where there is no such home, or the worker might be one or another
         */
        NewRepair of(SentRepair sent, RepairSource source) {
            List<Refused> wrong = new ArrayList<>();
            Optional<HouseholdCard> home = homes.at(estate, sent.home());
            if (home.isEmpty()) {
                wrong.add(Refused.because("callbacks.home.unknown").at(RepairField.HOME.getKey()));
            }
            List<Colleague> meant = meant(sent.worker());
            if (meant.size() > 1) {
                wrong.add(Refused.because("callback.sent.worker.several", sent.worker())
                        .at(RepairField.WORKER.getKey()));
            }
            if (home.isEmpty() || !wrong.isEmpty()) {
                throw NotTaken.because(wrong);
            }
            return new NewRepair(
                    source,
                    sent.number(),
                    sent.kind(),
                    sent.trade(),
                    home.get().id(),
                    sent.what(),
                    meant.isEmpty() ? null : meant.get(0).id(),
                    meant.isEmpty() ? sent.worker() : meant.get(0).name(),
                    sent.doneAt(),
                    sent.warrantyUntil(),
                    null,
                    null);
        }

        /** A name for signing in is somebody's own; a name may be borne by several, and each may hold several posts. */
        private List<Colleague> meant(String worker) {
            Optional<UUID> signsIn = staff.bySignInName(worker).map(StaffMember::getId);
            List<Colleague> found = new ArrayList<>();
            for (Colleague one : colleagues) {
                boolean is = signsIn.map(one.id()::equals).orElse(one.name().equals(worker));
                if (is && found.stream().noneMatch(known -> known.id().equals(one.id()))) {
                    found.add(one);
                }
            }
            return found;
        }
    }
}
