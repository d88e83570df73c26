package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.surveys.draw.DrawStratum;
import cn.linli.web.Here;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about more homes to draw.
 *
 * @param stratum building and unit, parted by a stroke
 */
record MoreForm(
        @Nullable String stratum,
        @Nullable String number,
        @Nullable String because) {

    /** A unit of the frame. */
    record Place(String building, String unit) {}

    static MoreForm empty() {
        return new MoreForm(null, null, null);
    }

    /** Those of which homes are left, each with how many. */
    static Map<String, String> strata(Here here, List<DrawStratum> all) {
        Map<String, String> choices = new LinkedHashMap<>();
        all.stream()
                .filter(one -> one.left() > 0)
                .forEach(one -> choices.put(
                        one.building() + "/" + one.unit(), here.say("surveys.more.choice", one.label(), one.left())));
        return choices;
    }

    List<Runnable> readings() {
        return List.of(this::checkedStratum, this::checkedNumber);
    }

    Place checkedStratum() {
        String[] parts = Typed.orEmpty(stratum).split("/", -1);
        if (parts.length != 2 || parts[0].isEmpty()) {
            throw Refused.because("surveys.choose").at("stratum");
        }
        return new Place(parts[0], parts[1]);
    }

    int checkedNumber() {
        return Typed.number(number, "number");
    }
}
