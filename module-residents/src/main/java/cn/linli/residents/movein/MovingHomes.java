package cn.linli.residents.movein;

import cn.linli.residents.HomeInUse;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Homes into which somebody moves are not taken away with an import. */
@Component
class MovingHomes implements HomeInUse {

    @Override
    public Set<String> tables() {
        return Set.of("household_movein");
    }
}
