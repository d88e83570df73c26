package cn.linli.forums.web;

import cn.linli.kernel.staff.Role;
import cn.linli.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QualityNavigation {

    @Bean
    NavItem forumsOfCompanyItem() {
        return new NavItem(
                "quality-forums",
                "eye",
                "/quality/forums",
                Set.of(Role.GENERAL_DIRECTOR, Role.QUALITY_INSPECTOR, Role.MANAGEMENT_REPRESENTATIVE),
                130);
    }
}
