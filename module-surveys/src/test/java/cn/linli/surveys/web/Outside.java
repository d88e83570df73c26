package cn.linli.surveys.web;

import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** People of an outside firm, and others with a post at the company. */
@Component
@RequiredArgsConstructor
class Outside {

    private final Staff staff;
    private final Posts posts;

    StaffMember surveyor(String name) {
        return hire(Role.SURVEYOR, name);
    }

    StaffMember hire(Role role, String name) {
        StaffMember member = staff.hire(
                new StaffMember.Particulars(name, null, null, "zh"), "o-" + UUID.randomUUID(), Cast.PASSWORD);
        posts.appoint(member.getId(), role, null, LocalDate.of(2020, 1, 1), List.of());
        return member;
    }
}
