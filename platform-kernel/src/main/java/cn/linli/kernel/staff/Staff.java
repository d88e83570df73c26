package cn.linli.kernel.staff;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody who works for the company.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Staff {

    private final StaffRepository members;
    private final Passwords passwords;
    private final Clock clock;

    @Transactional
    public StaffMember hire(StaffMember.Particulars particulars, String signInName, String password) {
        if (members.findBySignInNameIgnoreCase(signInName.strip()).isPresent()) {
            throw Refused.because("staff.signInName.taken", signInName).at("signInName");
        }
        return members.save(
                new StaffMember(particulars, signInName, passwords.hash(password, signInName, particulars.name())));
    }

    @Transactional
    public void amend(UUID id, StaffMember.Particulars particulars) {
        StaffMember member = of(id);
        Seen.requireStill(member.getVersion());
        member.amend(particulars);
    }

    @Transactional
    public void changePassword(UUID id, String password) {
        StaffMember member = of(id);
        member.changePassword(passwords.hash(password, member.getSignInName(), member.getName()));
    }

    /** A person's own change asks for the password so far; an open browser is not enough. */
    @Transactional
    public StaffMember changeOwnPassword(UUID id, String current, String password) {
        StaffMember member = of(id);
        if (!passwords.matches(current, member.getPasswordHash())) {
            throw Refused.because("staff.password.wrong").at("current");
        }
        member.changePassword(passwords.hash(password, member.getSignInName(), member.getName()));
        return member;
    }

    @Transactional
    public void disable(UUID id, Actor by) {
        of(id).disable(by, clock.instant());
    }

    @Transactional
    public void enable(UUID id) {
        of(id).enable();
    }

    public StaffMember of(UUID id) {
        return members.findById(id).orElseThrow(() -> new NotFound("staff member " + id));
    }

    public Map<UUID, StaffMember> of(Collection<UUID> ids) {
        return members.findAllByIdIn(ids).stream().collect(Collectors.toMap(StaffMember::getId, Function.identity()));
    }

    public Optional<StaffMember> bySignInName(String signInName) {
        return members.findBySignInNameIgnoreCase(signInName.strip());
    }

    public List<StaffMember> all() {
        return members.findAllByOrderByName();
    }

    /** Before the first administrator is made there is nobody. */
    public boolean isEmpty() {
        return !members.existsBy();
    }
}
