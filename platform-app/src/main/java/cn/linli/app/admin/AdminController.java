package cn.linli.app.admin;

import cn.linli.app.Company;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Outbox;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's first page: what there is, and where it is kept in order. */
@Controller
@RequiredArgsConstructor
class AdminController {

    private static final int MANY = 100;

    private final Company company;
    private final Estates estates;
    private final Staff staff;
    private final Outbox outbox;

    @GetMapping("/admin")
    String overview(Model model) {
        var people = staff.all();
        model.addAttribute("company", company.name().orElse(null));
        model.addAttribute("estateCount", estates.all().size());
        model.addAttribute(
                "peopleCount",
                people.stream().filter(member -> !member.isDisabled()).count());
        model.addAttribute(
                "disabledCount", people.stream().filter(StaffMember::isDisabled).count());
        model.addAttribute("failedCount", outbox.failures(MANY).size());
        return "app/admin";
    }
}
