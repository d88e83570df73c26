package cn.linli.residents.care;

import cn.linli.residents.HomeInUse;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Homes that were ever contacted for being dissatisfied, or are proposed to be, are not taken away with an import. */
@Component
class DiscontentHomes implements HomeInUse {

    @Override
    public Set<String> tables() {
        return Set.of("household_discontent", "household_group_proposal");
    }
}
