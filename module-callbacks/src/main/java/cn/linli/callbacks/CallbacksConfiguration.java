package cn.linli.callbacks;

import cn.linli.kernel.duty.StandardChapter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallbacksConfiguration {

    @Bean
    StandardChapter callbackStandards() {
        return new StandardChapter("callbacks", List.of(CallbackStandard.values()));
    }
}
