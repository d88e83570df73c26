package cn.linli.app.admin;

import cn.linli.kernel.staff.StaffMember;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an administrator writes about a person. */
record StaffForm(
        @NotBlank(message = "{app.staff.name.missing}") @Size(max = 60, message = "{app.tooLong}")
        String name,

        @Nullable @Pattern(regexp = "[0-9+()\\- ]{0,40}", message = "{app.telephone.malformed}")
        String telephone,

        @Nullable @Email(message = "{app.email.malformed}") @Size(max = 120, message = "{app.tooLong}")
        String email,

        @NotBlank(message = "{app.language.unknown}") @Pattern(regexp = "zh|en", message = "{app.language.unknown}")
        String language) {

    static StaffForm of(StaffMember member) {
        return new StaffForm(member.getName(), member.getTelephone(), member.getEmail(), member.getLanguage());
    }

    StaffMember.Particulars particulars() {
        return new StaffMember.Particulars(name, orNull(telephone), orNull(email), language);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
