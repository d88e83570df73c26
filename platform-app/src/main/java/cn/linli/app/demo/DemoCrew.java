package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import java.util.Map;
import java.util.Objects;

/** Who works at an estate of the demo. */
record DemoCrew(
        Map<String, Actor> butlers,
        Actor frontDesk,
        Actor foreman,
        Actor supervisor,
        Actor engineering,
        Actor lead,
        Actor manager) {

    Actor butlerOf(String building) {
        return Objects.requireNonNull(butlers.get(building));
    }
}
