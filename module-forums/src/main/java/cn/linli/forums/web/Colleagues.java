package cn.linli.forums.web;

import cn.linli.kernel.staff.Posts;
import cn.linli.web.Here;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Everybody at the estate who can be asked to put something right. */
@Component
@RequiredArgsConstructor
class Colleagues {

    private final Posts posts;
    private final Clock clock;

    /** By their ids, with what they are. */
    Map<String, String> offered(Here here) {
        return posts.colleagues(here.estateId(), here.estate().today(clock)).stream()
                .collect(Collectors.toMap(
                        person -> person.id().toString(),
                        person -> here.say("forum.colleague", person.name(), here.say("role." + person.role())),
                        (first, other) -> first,
                        LinkedHashMap::new));
    }

    Map<UUID, String> names(Here here) {
        return posts.colleagues(here.estateId(), here.estate().today(clock)).stream()
                .collect(Collectors.toMap(Posts.Colleague::id, Posts.Colleague::name, (first, other) -> first));
    }
}
