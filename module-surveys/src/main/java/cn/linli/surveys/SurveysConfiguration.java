package cn.linli.surveys;

import cn.linli.kernel.duty.StandardChapter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SurveysConfiguration {

    @Bean
    StandardChapter surveyStandards() {
        return new StandardChapter("surveys", List.of(SurveyStandard.values()));
    }
}
