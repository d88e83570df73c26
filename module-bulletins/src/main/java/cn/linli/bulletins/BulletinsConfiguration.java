package cn.linli.bulletins;

import cn.linli.kernel.duty.StandardChapter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BulletinsConfiguration {

    @Bean
    StandardChapter bulletinStandards() {
        return new StandardChapter("bulletins", List.of(BulletinStandard.values()));
    }
}
