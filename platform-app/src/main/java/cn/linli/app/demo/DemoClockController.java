package cn.linli.app.demo;

import cn.linli.web.DemoTime;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that puts the demo's clock on; the product has no such page. */
@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
@RequiredArgsConstructor
class DemoClockController {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DemoTravel travel;
    private final DemoClock clock;

    @GetMapping
    String show(Model model) {
        model.addAttribute("shownTime", SHOWN.format(LocalDateTime.now(clock)));
        return "app/demo-clock";
    }

    @PostMapping
    String step(@RequestParam DemoTravel.Stride stride, RedirectAttributes redirect) {
        redirect.addFlashAttribute("journey", travel.go(stride));
        return "redirect:/demo/clock";
    }

    /** The line above every page. */
    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Line {

        @Bean
        DemoTime demoTime(DemoClock clock) {
            return () -> SHOWN.format(LocalDateTime.now(clock));
        }
    }
}
