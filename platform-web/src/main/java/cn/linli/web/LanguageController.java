package cn.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The language of the pages, chosen by anybody, kept in a cookie. */
@Controller
@RequiredArgsConstructor
class LanguageController {

    private final LocaleResolver locales;

    @PostMapping("/language")
    String choose(
            @RequestParam String lang,
            @RequestParam(defaultValue = "/") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, "en".equals(lang) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return "redirect:" + LocalAddress.orRoot(from);
    }
}
