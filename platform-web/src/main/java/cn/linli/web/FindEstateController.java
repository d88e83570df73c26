package cn.linli.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Standing;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All estates that somebody may open, found by name, city or code. */
@Controller
@RequiredArgsConstructor
class FindEstateController {

    private static final int ROWS = 50;
    private static final int LONGEST = 60;

    private final EstatesOfPerson estates;

    @GetMapping("/estates")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Standing me,
            Model model) {
        String words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        List<Estate> found = estates.search(me, words, after, ROWS + 1);
        List<Estate> page = found.size() > ROWS ? found.subList(0, ROWS) : found;
        model.addAttribute("words", words);
        model.addAttribute("found", page);
        model.addAttribute("next", found.size() > ROWS ? address(words, page.get(ROWS - 1)) : null);
        model.addAttribute("beginning", after.isEmpty() ? null : address(words, null));
        return "web/estates";
    }

    private static String address(String words, @Nullable Estate last) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/estates").queryParam("q", "{q}");
        return last == null
                ? address.encode().buildAndExpand(words).toUriString()
                : address.queryParam("after", "{after}")
                        .encode()
                        .buildAndExpand(words, last.getCode())
                        .toUriString();
    }
}
