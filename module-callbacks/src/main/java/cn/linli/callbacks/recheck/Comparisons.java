package cn.linli.callbacks.recheck;

import cn.linli.callbacks.Repairs;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets both answers side by side, as far as quality has asked. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Comparisons {

    private final Rechecks rechecks;
    private final Repairs repairs;

    public Comparison of(Recheck recheck) {
        List<RecheckCase> cases = rechecks.cases(recheck);
        return Comparison.of(
                cases,
                cases.stream()
                        .map(one -> repairs.of(recheck.getEstateId(), one.getRepairId()))
                        .toList());
    }
}
