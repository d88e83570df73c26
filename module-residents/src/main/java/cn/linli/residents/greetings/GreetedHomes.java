package cn.linli.residents.greetings;

import cn.linli.residents.HomeInUse;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Homes in which somebody was or is to be greeted are not taken away with an import. */
@Component
class GreetedHomes implements HomeInUse {

    @Override
    public Set<String> tables() {
        return Set.of("household_greeting", "household_greeting_message");
    }
}
