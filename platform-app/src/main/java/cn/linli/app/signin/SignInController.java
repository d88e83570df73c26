package cn.linli.app.signin;

import cn.linli.app.Company;
import cn.linli.app.DemoPeople;
import cn.linli.app.DemoPerson;
import cn.linli.app.setup.SetUp;
import cn.linli.web.SignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. Every refusal has the same words; in the demo its people stand under the form. */
@Controller
@RequiredArgsConstructor
class SignInController {

    private final ObjectProvider<SetUp> setUp;
    private final ObjectProvider<DemoPeople> demoPeople;
    private final Company company;

    @GetMapping("/sign-in")
    String show(
            @AuthenticationPrincipal @Nullable SignedIn somebody,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String bye,
            Model model) {
        if (somebody != null) {
            return "redirect:/";
        }
        SetUp first = setUp.getIfAvailable();
        if (first != null && first.isOpen()) {
            return "redirect:/set-up";
        }
        model.addAttribute("refused", refused != null);
        model.addAttribute("bye", bye != null);
        model.addAttribute("company", company.name().orElse(null));
        model.addAttribute("demoPeople", byEstate(demoPeople.getIfAvailable(() -> List::of)));
        return "app/sign-in";
    }

    private static Map<String, List<DemoPerson>> byEstate(DemoPeople people) {
        return people.list().stream()
                .collect(Collectors.groupingBy(DemoPerson::estate, LinkedHashMap::new, Collectors.toList()));
    }
}
