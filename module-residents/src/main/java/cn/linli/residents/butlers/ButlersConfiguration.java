package cn.linli.residents.butlers;

import cn.linli.kernel.duty.StandardChapter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ButlersConfiguration {

    @Bean
    StandardChapter residentStandards() {
        return new StandardChapter("residents", List.of(ButlerStandard.values()));
    }
}
