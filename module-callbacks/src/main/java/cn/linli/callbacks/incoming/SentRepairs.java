package cn.linli.callbacks.incoming;

import cn.linli.callbacks.Repair;
import cn.linli.callbacks.RepairSource;
import cn.linli.callbacks.Repairs;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estates;
import cn.linli.web.api.ApiCaller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * What another program sends and asks about the repairs that it has sent; it sees those and no others.
 */
@Service
@RequiredArgsConstructor
public class SentRepairs {

    private static final Wording WORDING = new CodeWording();
    private static final int LONGEST_NAME = 60;

    private final Arrivals arrivals;
    private final Repairs repairs;
    private final Estates estates;
    private final Clock clock;

    /**
     * @param fields by the names of {@link RepairField}
     * @throws NotTaken with every reason
     */
    public Repair take(ApiCaller caller, Map<String, String> fields) {
        List<Refused> wrong = new ArrayList<>();
        for (String field : fields.keySet()) {
            if (RepairField.called(field).isEmpty()) {
                wrong.add(Refused.because("callback.sent.unknownField", String.join(", ", RepairField.keys()))
                        .at(field.substring(0, Math.min(field.length(), LONGEST_NAME))));
            }
        }
        RepairReading.Read read = RepairReading.of(
                field -> fields.getOrDefault(field.getKey(), ""),
                WORDING,
                estates.of(caller.estate()).getZone(),
                clock.instant());
        wrong.addAll(read.wrong());
        if (read.repair() == null || !wrong.isEmpty()) {
            throw NotTaken.because(wrong);
        }
        return arrivals.receive(caller.estate(), RepairSource.SYSTEM, read.repair(), caller.token(), caller.asActor());
    }

    /** One that a program of this estate has sent. */
    public Repair of(ApiCaller caller, UUID id) {
        Repair repair = repairs.of(caller.estate(), id);
        if (repair.getSource() != RepairSource.SYSTEM) {
            throw new NotFound("sent repair " + id);
        }
        return repair;
    }
}
