package cn.linli.surveys.web;

import cn.linli.bulletins.BoardEntry;
import cn.linli.kernel.estate.Estate;
import cn.linli.surveys.promises.BecameOfSurveys;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What became of what owners said, for owners: below the public board, without an account (SUR-13). */
@Controller
@RequiredArgsConstructor
class BecameController {

    private final BecameOfSurveys surveys;
    private final MessageSource messages;

    @ModelAttribute("estate")
    Estate estate(Estate present) {
        return present;
    }

    @GetMapping("/p/{estate}/surveys")
    String show(@ModelAttribute(name = "estate", binding = false) Estate estate, Locale language, Model model) {
        model.addAttribute("surveys", surveys.of(estate));
        model.addAttribute("shown", new Shown(estate.getZone(), language, messages));
        return "surveys/owner/became";
    }

    @Configuration(proxyBeanMethods = false)
    static class OnTheBoard {

        /** Behind the forum to which owners are invited and before what they can tell us. */
        @Bean
        BoardEntry surveysEntry() {
            return new BoardEntry("surveys/owner/entry", 7);
        }
    }
}
