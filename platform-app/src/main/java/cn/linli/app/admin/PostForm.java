package cn.linli.app.admin;

import cn.linli.kernel.staff.Role;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A post: which role, where, since when, and for a butler which homes.
 *
 * @param estateId none for a post at the company
 */
record PostForm(
        @NotNull(message = "{app.post.role.missing}") @Nullable
        Role role,

        @Nullable UUID estate,

        @NotNull(message = "{app.post.since.missing}") @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate since,

        @Nullable String patch) {

    static PostForm on(LocalDate today) {
        return new PostForm(null, null, today, "");
    }

    Role chosenRole() {
        return Objects.requireNonNull(role);
    }

    LocalDate chosenSince() {
        return Objects.requireNonNull(since);
    }
}
