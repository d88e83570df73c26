package cn.linli.callbacks.web;

import cn.linli.callbacks.incoming.RepairTokens;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.PublicAddress;
import cn.linli.web.Submission;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Which programs may send repairs to this estate. The project manager answers for the estate and so lets one in; the customer-service
 * lead, whose figures it fills, may stop one, too: that must not wait.
 */
@Controller
@RequestMapping("/e/{estate}/callbacks/tokens")
@AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
@RequiredArgsConstructor
class TokenController {

    static final Set<Role> CONNECTORS = EnumSet.of(Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER);

    private final RepairTokens tokens;
    private final PublicAddress address;

    /** As the estate calls the program. */
    record TokenForm(@Nullable String name) {}

    @GetMapping
    String list(Here here) {
        here.show("form", new TokenForm(null));
        return page(here);
    }

    /** The token stands on this answer and nowhere else: it is no address that could be opened again. */
    @PostMapping("/new")
    @AllowedTo(Role.PROJECT_MANAGER)
    String issue(@ModelAttribute("form") TokenForm form, BindingResult errors, Here here) {
        AtomicReference<RepairTokens.@Nullable Issued> issued = new AtomicReference<>();
        boolean accepted = Submission.accepted(
                errors, () -> issued.set(tokens.issue(here.estateId(), Typed.orEmpty(form.name()), here.by())));
        RepairTokens.Issued fresh = issued.get();
        if (!accepted || fresh == null) {
            return page(here);
        }
        here.show("token", fresh.token());
        here.show("secret", fresh.secret());
        here.show("address", address.of("/api/repairs"));
        return "callbacks/token";
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Here here) {
        try {
            tokens.withdraw(here.estateId(), id, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return list(here);
        }
        here.done("callbacks.token.withdrawn.done");
        return "redirect:/e/" + here.estate().getCode() + "/callbacks/tokens";
    }

    private String page(Here here) {
        here.show("tokens", tokens.ofEstate(here.estateId()));
        here.show("issues", here.me().isAnyAt(here.estateId(), Set.of(Role.PROJECT_MANAGER)));
        here.show("address", address.of("/api/repairs"));
        here.show("shown", new Shown(here.estate().getZone()));
        return "callbacks/tokens";
    }
}
