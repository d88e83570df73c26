package cn.linli.residents.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.residents.ContactFilter;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Households;
import cn.linli.residents.SearchHit;
import cn.linli.residents.SearchSource;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box on top of every page: homes and people first, then what upper rooms find, then contacts. */
@Controller
@RequiredArgsConstructor
class SearchController {

    private static final int MOST = 20;
    private static final int CONTACTS = 10;

    private final Households households;
    private final ContactRegister register;
    private final ObjectProvider<SearchSource> sources;

    record Found(String titleKey, List<SearchHit> hits) {}

    @GetMapping("/e/{estate}/search")
    String search(Estate estate, @RequestParam(defaultValue = "") String q, Model model) {
        String query = q.length() > 100 ? q.substring(0, 100) : q;
        model.addAttribute("query", query);
        if (!query.isBlank()) {
            model.addAttribute("homes", households.search(estate.getId(), query, MOST));
            model.addAttribute(
                    "others",
                    sources.orderedStream()
                            .map(source -> new Found(source.titleKey(), source.search(estate.getId(), query, MOST)))
                            .filter(found -> !found.hits().isEmpty())
                            .toList());
            model.addAttribute(
                    "contacts",
                    register.search(estate.getId(), new ContactFilter(query, null, null, null, null), null, CONTACTS));
        }
        return "residents/search";
    }
}
