package cn.linli.residents.web;

import cn.linli.web.Here;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to contact because they are not satisfied, and the plan of contacts of one household (RES-7). */
@Controller
@RequestMapping("/e/{estate}/discontents")
@RequiredArgsConstructor
class DiscontentController {

    private final DiscontentsPage list;
    private final CareView view;

    static String back(Here here, UUID id) {
        return "redirect:/e/" + here.estate().getCode() + "/discontents/" + id;
    }

    /**
     * @param of {@code all} for everybody's; a butler sees first what is theirs
     */
    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String page,
            Here here) {
        return list.show(here, "all".equals(Typed.orEmpty(of)), Typed.page(page));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Here here) {
        return view.show(here, id);
    }
}
