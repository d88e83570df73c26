package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Posts;
import cn.linli.surveys.measures.MeasurePlan;
import cn.linli.web.Here;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody at the estate who can be asked to do something about what owners said. */
@Component
@RequiredArgsConstructor
class SurveyColleagues {

    private final Posts posts;
    private final Clock clock;

    /** By their ids, with what they are. */
    Map<String, String> offered(Here here) {
        return posts.colleagues(here.estateId(), here.estate().today(clock)).stream()
                .collect(Collectors.toMap(
                        person -> person.id().toString(),
                        person -> here.say("surveys.colleague", person.name(), here.say("role." + person.role())),
                        (first, other) -> first,
                        LinkedHashMap::new));
    }

    /** The typed plan, if the chosen person is one of them. */
    MeasurePlan plan(@Nullable String measure, @Nullable String person, @Nullable String due, Here here) {
        UUID chosen = Typed.id(person, "person");
        String name = posts.colleagues(here.estateId(), here.estate().today(clock)).stream()
                .filter(colleague -> colleague.id().equals(chosen))
                .map(Posts.Colleague::name)
                .findFirst()
                .orElseThrow(() -> Refused.because("survey.measure.person").at("person"));
        return new MeasurePlan(Typed.orEmpty(measure), chosen, name, Typed.date(due, "due"));
    }
}
