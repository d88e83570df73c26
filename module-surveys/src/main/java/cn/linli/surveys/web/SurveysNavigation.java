package cn.linli.surveys.web;

import cn.linli.kernel.staff.Role;
import cn.linli.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SurveysNavigation {

    @Bean
    NavItem surveysItem() {
        return NavItem.forAll("surveys", "chart", "surveys", 58);
    }

    @Bean
    NavItem surveysOfCompanyItem() {
        return new NavItem(
                "quality-surveys",
                "chart",
                QuestionnaireAddress.LAUNCHES,
                Set.of(Role.GENERAL_DIRECTOR, Role.QUALITY_INSPECTOR, Role.MANAGEMENT_REPRESENTATIVE),
                131);
    }

    /** The only page that the outside firm's people have besides today's. */
    @Bean
    NavItem surveyorItem() {
        return new NavItem("surveyor", "chart", SurveyorController.ADDRESS, Set.of(Role.SURVEYOR), 59);
    }
}
