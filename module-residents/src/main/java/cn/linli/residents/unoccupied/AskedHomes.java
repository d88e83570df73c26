package cn.linli.residents.unoccupied;

import cn.linli.residents.HomeInUse;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Homes whose owners were asked are not taken away with an import. */
@Component
class AskedHomes implements HomeInUse {

    @Override
    public Set<String> tables() {
        return Set.of("household_empty_call");
    }
}
