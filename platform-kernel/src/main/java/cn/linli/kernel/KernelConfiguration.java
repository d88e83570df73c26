package cn.linli.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock that all code asks and the one source of seeds; the demo and the tests bring their own. */
@Configuration(proxyBeanMethods = false)
class KernelConfiguration {

    /** Its zone is the company's: what has no estate of its own (posts, sign-in) goes by it. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${linli.zone:Asia/Shanghai}") ZoneId companyZone) {
        return Clock.system(companyZone);
    }

    /** Nobody can foresee them. */
    @Bean
    @ConditionalOnMissingBean
    Seeds seeds() {
        return new SecureRandom()::nextLong;
    }
}
