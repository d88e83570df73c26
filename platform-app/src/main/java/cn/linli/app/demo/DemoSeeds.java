package cn.linli.app.demo;

import cn.linli.kernel.Seeds;
import java.time.Clock;
import java.util.Random;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The same moment of the story draws the same lot in every telling. */
@Component
@Primary
@Profile("demo")
@RequiredArgsConstructor
class DemoSeeds implements Seeds {

    private final Clock clock;

    @Override
    public long next() {
        return new Random(clock.millis()).nextLong();
    }
}
