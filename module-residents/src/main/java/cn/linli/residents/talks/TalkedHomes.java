package cn.linli.residents.talks;

import cn.linli.residents.HomeInUse;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Homes at which there was a talk are not taken away with an import. */
@Component
class TalkedHomes implements HomeInUse {

    @Override
    public Set<String> tables() {
        return Set.of("household_talk");
    }
}
