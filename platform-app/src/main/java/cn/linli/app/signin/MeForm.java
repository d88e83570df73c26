package cn.linli.app.signin;

import cn.linli.kernel.staff.StaffMember;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What people may change about themselves; their name and their posts are the administrator's. */
record MeForm(
        @Nullable @Pattern(regexp = "[0-9+()\\- ]{0,40}", message = "{app.telephone.malformed}")
        String telephone,

        @Nullable @Email(message = "{app.email.malformed}") @Size(max = 120, message = "{app.tooLong}")
        String email,

        @NotNull(message = "{app.language.unknown}") @Pattern(regexp = "zh|en", message = "{app.language.unknown}")
        String language) {

    static MeForm of(StaffMember member) {
        return new MeForm(member.getTelephone(), member.getEmail(), member.getLanguage());
    }

    StaffMember.Particulars particulars(String name) {
        return new StaffMember.Particulars(name, orNull(telephone), orNull(email), language);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
