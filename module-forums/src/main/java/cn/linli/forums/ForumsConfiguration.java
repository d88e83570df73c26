package cn.linli.forums;

import cn.linli.kernel.duty.StandardChapter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForumsConfiguration {

    @Bean
    StandardChapter forumStandards() {
        return new StandardChapter("forums", List.of(ForumStandard.values()));
    }
}
