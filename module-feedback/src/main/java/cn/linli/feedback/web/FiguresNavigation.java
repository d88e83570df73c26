package cn.linli.feedback.web;

import cn.linli.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FiguresNavigation {

    @Bean
    NavItem figuresItem() {
        return NavItem.forAll("figures", "chart", "figures", 60);
    }

    @Bean
    NavItem sheetItem() {
        return NavItem.forAll("sheet", "sheet", "complaint-sheets", 65);
    }

    @Bean
    NavItem postersItem() {
        return NavItem.forAll("posters", "print", "posters", 120);
    }
}
