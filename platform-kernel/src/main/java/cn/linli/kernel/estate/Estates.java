package cn.linli.kernel.estate;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All estates of the company.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Estates {

    private final EstateRepository estates;
    private final ApplicationEventPublisher events;

    /** A new estate; its first day is lived from now on. */
    @Transactional
    public Estate found(String code, Estate.Details details) {
        if (estates.findByCode(code).isPresent()) {
            throw Refused.because("estate.code.taken", code).at("code");
        }
        Estate estate = estates.save(new Estate(code, details));
        events.publishEvent(new EstateZoned(estate.getId(), estate.getZone()));
        return estate;
    }

    @Transactional
    public Estate amend(UUID id, Estate.Details details) {
        Estate estate = of(id);
        Seen.requireStill(estate.getVersion());
        estate.amend(details);
        events.publishEvent(new EstateZoned(estate.getId(), estate.getZone()));
        return estate;
    }

    public Estate of(UUID id) {
        return estates.findById(id).orElseThrow(() -> new NotFound("estate " + id));
    }

    public Estate of(String code) {
        return estates.findByCode(code).orElseThrow(() -> new NotFound("estate " + code));
    }

    public List<Estate> all() {
        return estates.findAllByOrderByCode();
    }
}
