package cn.linli.callbacks.web;

import cn.linli.callbacks.recheck.RecheckLists;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;

/** All estates' re-checks beside each other, as quality reads them. */
@Controller
@RequiredArgsConstructor
class CompanyRechecksController {

    private final RecheckLists lists;

    @GetMapping("/quality/rechecks")
    String list(ModelMap model) {
        model.addAttribute("rows", lists.of(null, true));
        return "callbacks/rechecks-company";
    }
}
