package cn.linli.residents.greetings;

import cn.linli.kernel.Refused;
import cn.linli.residents.Needed;
import java.time.LocalDate;

/**
 * What happens in a household, on which day, and to whom; making one refuses what cannot be.
 *
 * @param title empty for a wedding and a birth
 */
public record LifeEvent(Occasion occasion, String title, LocalDate day, String whom) {

    static final int LONGEST = 60;

    public LifeEvent {
        if (!occasion.isOfHousehold()) {
            throw Refused.because("residents.typed.choiceMissing").at("occasion");
        }
        title = occasion.isNamed() ? Needed.words(title, LONGEST, "greeting.title", "title") : "";
        whom = Needed.words(whom, LONGEST, "greeting.whom", "whom");
    }
}
