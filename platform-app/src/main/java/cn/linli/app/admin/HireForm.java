package cn.linli.app.admin;

import cn.linli.kernel.staff.StaffMember;
import cn.linli.web.TypedPassword;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new person, with what they sign in by the first time. */
record HireForm(
        @NotBlank(message = "{app.staff.name.missing}") @Size(max = 60, message = "{app.tooLong}")
        String name,

        @NotBlank(message = "{app.staff.signInName.missing}") @Size(max = 60, message = "{app.tooLong}")
        String signInName,

        @NotEmpty(message = "{app.password.missing}") TypedPassword password,

        @Nullable @Pattern(regexp = "[0-9+()\\- ]{0,40}", message = "{app.telephone.malformed}")
        String telephone,

        @Nullable @Email(message = "{app.email.malformed}") @Size(max = 120, message = "{app.tooLong}")
        String email,

        @NotBlank(message = "{app.language.unknown}") @Pattern(regexp = "zh|en", message = "{app.language.unknown}")
        String language) {

    static HireForm empty() {
        return new HireForm("", "", TypedPassword.valueOf(""), "", "", "zh");
    }

    StaffMember.Particulars particulars() {
        return new StaffForm(name, telephone, email, language).particulars();
    }
}
