package cn.linli.feedback;

import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdCard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers for what an owner sends in by a form, when no staff member took it: the butler of the home, else the front
 * desk, else the next who is there. The answer is never nobody (FEE-2).
 */
@Component
@RequiredArgsConstructor
class FirstResponders {

    private static final List<Role> STAND_INS = List.of(
            Role.FRONT_DESK,
            Role.CUSTOMER_SERVICE_LEAD,
            Role.BUTLER,
            Role.FOREMAN,
            Role.SUPERVISOR,
            Role.PROJECT_MANAGER);

    private final Posts posts;
    private final Clock clock;

    UUID of(Estate estate, @Nullable HouseholdCard home) {
        LocalDate today = estate.today(clock);
        Optional<UUID> butler =
                home == null ? Optional.empty() : posts.butlerOf(estate.getId(), home.building(), home.unit(), today);
        return butler.or(() -> STAND_INS.stream()
                        .flatMap(role -> posts.holders(estate.getId(), role, today).stream())
                        .findFirst())
                .orElseThrow(() -> Refused.because("feedback.nobodyThere", estate.getTelephone()));
    }
}
