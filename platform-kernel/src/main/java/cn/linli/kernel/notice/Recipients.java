package cn.linli.kernel.notice;

import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is to be reached, in which language, and by which clock.
 */
@Component
@RequiredArgsConstructor
class Recipients {

    private final Staff staff;
    private final Estates estates;
    private final Clock clock;

    Recipient of(UUID person) {
        StaffMember member = staff.of(person);
        return new Recipient(
                member.getName(),
                member.getEmail() == null || member.getEmail().isBlank() ? null : member.getEmail(),
                Locale.forLanguageTag(member.getLanguage()),
                !member.isDisabled());
    }

    /** People work where the matter is; what belongs to no estate goes by the company's zone. */
    ZoneId zone(@Nullable UUID estate) {
        return estate == null ? clock.getZone() : estates.of(estate).getZone();
    }
}
