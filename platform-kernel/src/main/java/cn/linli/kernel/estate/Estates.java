package cn.linli.kernel.estate;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Recent;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All estates of the company.
 */
@Service
@RequiredArgsConstructor
public class Estates {

    private static final int MOST = 2_000;

    private final EstateRepository estates;
    private final ApplicationEventPublisher events;
    private final Recent<UUID, Estate> byId = new Recent<>(MOST);
    private final Recent<String, Estate> byCode = new Recent<>(MOST);
    private final Recent<Integer, List<Estate>> first = new Recent<>(1);

    /** A new estate; its first day is lived from now on. */
    @Transactional
    public Estate found(String code, Estate.Details details) {
        if (estates.findByCode(code).isPresent()) {
            throw Refused.because("estate.code.taken", code).at("code");
        }
        Estate estate = estates.save(new Estate(code, details));
        forget();
        events.publishEvent(new EstateZoned(estate.getId(), estate.getZone()));
        return estate;
    }

    @Transactional
    public Estate amend(UUID id, Estate.Details details) {
        Estate estate = estates.findById(id).orElseThrow(() -> unknown(id));
        Seen.requireStill(estate.getVersion());
        estate.amend(details);
        forget();
        events.publishEvent(new EstateZoned(estate.getId(), estate.getZone()));
        return estate;
    }

    public Estate of(UUID id) {
        return byId.get(id, one -> estates.findById(one).orElseThrow(() -> unknown(one)));
    }

    public Estate of(String code) {
        return byCode.get(code, one -> estates.findByCode(one).orElseThrow(() -> unknown(one)));
    }

    private static NotFound unknown(Object estate) {
        return new NotFound("estate " + estate);
    }

    private void forget() {
        byId.forget();
        byCode.forget();
        first.forget();
    }

    public List<Estate> all() {
        return estates.findAllByOrderByCode();
    }

    /** The first ones in the order of their codes: enough for a company with few, and a beginning for one with many. */
    public List<Estate> first(int most) {
        return first.get(most, limit -> List.copyOf(estates.findAllByOrderByCode(Limit.of(limit))));
    }

    /** Those with one of the ids, in the order of their codes. */
    public List<Estate> of(Collection<UUID> ids) {
        Map<UUID, Estate> found = byId.get(
                Set.copyOf(ids),
                missing -> estates.findAllByIdIn(missing).stream()
                        .collect(Collectors.toMap(Estate::getId, Function.identity())));
        return found.values().stream()
                .sorted(Comparator.comparing(Estate::getCode))
                .toList();
    }

    /**
     * Estates whose name, city or code holds the words; all of them for no words. The next page begins behind {@code after}.
     *
     * @param among none: every estate of the company
     */
    @Transactional(readOnly = true)
    public List<Estate> search(String words, @Nullable Collection<UUID> among, String after, int limit) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return among == null
                ? estates.search(wanted, after, Limit.of(limit))
                : estates.searchAmong(wanted, among, after, Limit.of(limit));
    }
}
