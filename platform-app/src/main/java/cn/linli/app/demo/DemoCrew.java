package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Who works at an estate of the demo. */
record DemoCrew(
        Map<String, Actor> butlers,
        Actor frontDesk,
        Actor foreman,
        Actor supervisor,
        Actor engineering,
        Actor lead,
        Actor manager) {

    List<Actor> everybody() {
        return Stream.concat(
                        butlers.values().stream().distinct(),
                        Stream.of(frontDesk, foreman, supervisor, engineering, lead, manager))
                .toList();
    }

    Actor butlerOf(String building) {
        return Objects.requireNonNull(butlers.get(building));
    }
}
