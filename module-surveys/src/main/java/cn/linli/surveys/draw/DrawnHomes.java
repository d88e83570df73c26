package cn.linli.surveys.draw;

import cn.linli.residents.HomeInUse;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A home that was drawn once is not taken away any more. */
@Component
class DrawnHomes implements HomeInUse {

    @Override
    public Set<String> tables() {
        return Set.of("survey_form");
    }
}
