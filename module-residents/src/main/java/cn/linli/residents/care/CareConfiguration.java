package cn.linli.residents.care;

import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.duty.StandardChapter;
import cn.linli.residents.butlers.ButlerStandard;
import cn.linli.residents.greetings.GreetingStandard;
import cn.linli.residents.movein.MoveInStandard;
import cn.linli.residents.talks.TalkStandard;
import cn.linli.residents.unoccupied.UnoccupiedStandard;
import cn.linli.residents.vacancy.OccupancyStandard;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CareConfiguration {

    /** The clauses of the whole room, as the procedures count them. */
    @Bean
    StandardChapter residentStandards() {
        List<Standard> clauses = Stream.<Standard[]>of(
                        OccupancyStandard.values(),
                        MoveInStandard.values(),
                        UnoccupiedStandard.values(),
                        CareStandard.values(),
                        TalkStandard.values(),
                        GreetingStandard.values(),
                        ButlerStandard.values())
                .flatMap(Stream::of)
                .toList();
        return new StandardChapter("residents", clauses);
    }
}
