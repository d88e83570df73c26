package cn.linli.residents;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.notice.Outsider;
import cn.linli.kernel.notice.Outsiders;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Owners may be written to as long as they live there and have not taken their consent back. */
@Component
@RequiredArgsConstructor
class OwnersOutside implements Outsiders {

    private final HouseholdLists homes;

    @Override
    public Optional<Outsider> reach(UUID estate, UUID person) {
        try {
            PersonFile file = homes.person(estate, person);
            return file.mayBeWrittenTo()
                    ? Optional.of(new Outsider(file.name(), file.messageAddresses()))
                    : Optional.empty();
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }
}
