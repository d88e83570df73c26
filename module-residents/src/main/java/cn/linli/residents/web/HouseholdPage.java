package cn.linli.residents.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.kernel.staff.Standing;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.HouseholdFile;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.care.Discontents;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one home shows. */
@Component
@RequiredArgsConstructor
class HouseholdPage {

    private static final int CONTACTS = 100;

    private final HouseholdLists lists;
    private final ContactRegister register;
    private final Discontents discontents;
    private final Posts posts;
    private final Staff staff;
    private final Clock clock;

    String show(Estate estate, Standing me, UUID id, Model model) {
        HouseholdFile file = lists.file(estate.getId(), id);
        model.addAttribute("file", file);
        model.addAttribute("rights", Rights.of(me, estate));
        model.addAttribute("contacts", register.ofHousehold(estate.getId(), id, CONTACTS));
        discontents.running(estate.getId(), id).ifPresent(running -> model.addAttribute("discontent", running));
        model.addAttribute(
                "butler",
                posts.butlerOf(
                                estate.getId(),
                                file.card().building(),
                                file.card().unit(),
                                estate.today(clock))
                        .map(staff::of)
                        .map(StaffMember::getName)
                        .orElse(null));
        return "residents/household";
    }
}
