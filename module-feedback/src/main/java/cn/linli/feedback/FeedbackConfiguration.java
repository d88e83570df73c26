package cn.linli.feedback;

import cn.linli.kernel.duty.StandardChapter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    @Bean
    StandardChapter feedbackStandards() {
        return new StandardChapter("feedback", List.of(FeedbackStandard.values()));
    }
}
