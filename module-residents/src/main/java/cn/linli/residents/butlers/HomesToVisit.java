package cn.linli.residents.butlers;

import cn.linli.residents.HomeInUse;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Homes that two butlers call on are not taken away with an import. */
@Component
class HomesToVisit implements HomeInUse {

    @Override
    public Set<String> tables() {
        return Set.of("butler_visit");
    }
}
