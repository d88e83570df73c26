package cn.linli.app.setup;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.web.TypedPassword;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/** What is typed on the set-up page. The estate is optional: its fields count once its name is filled in. */
record SetUpForm(
        @NotBlank(message = "{app.setUp.code.missing}") String oneTimeCode,

        @NotBlank(message = "{app.setUp.company.missing}") @Size(max = 80, message = "{app.tooLong}")
        String company,

        @NotBlank(message = "{app.staff.name.missing}") @Size(max = 60, message = "{app.tooLong}")
        String name,

        @NotBlank(message = "{app.staff.signInName.missing}") @Size(max = 60, message = "{app.tooLong}")
        String signInName,

        @NotEmpty(message = "{app.password.missing}") TypedPassword password,
        @Nullable @Size(max = 80, message = "{app.tooLong}") String estateName,
        @Nullable String code,
        @Nullable @Size(max = 40, message = "{app.tooLong}") String telephone,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate firstOccupiedOn) {

    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    static SetUpForm empty() {
        return new SetUpForm("", "", "", "", TypedPassword.valueOf(""), "", "", "", null);
    }

    void checkEstate(Errors errors) {
        if (!hasEstate()) {
            return;
        }
        if (isBlank(code)) {
            errors.rejectValue("code", "app.estate.code.missing");
        }
        if (isBlank(telephone)) {
            errors.rejectValue("telephone", "app.estate.telephone.missing");
        }
        if (firstOccupiedOn == null && !errors.hasFieldErrors("firstOccupiedOn")) {
            errors.rejectValue("firstOccupiedOn", "app.estate.firstOccupiedOn.missing");
        }
    }

    SetUp.Founding founding(ZoneId zone) {
        return new SetUp.Founding(
                company,
                new StaffMember.Particulars(name, null, null, "zh"),
                signInName,
                password.text(),
                estate(zone));
    }

    private SetUp.@Nullable FirstEstate estate(ZoneId zone) {
        if (estateName == null
                || estateName.isBlank()
                || code == null
                || telephone == null
                || firstOccupiedOn == null) {
            return null;
        }
        return new SetUp.FirstEstate(
                code,
                new Estate.Details(
                        estateName,
                        estateName,
                        null,
                        zone,
                        firstOccupiedOn,
                        new Estate.ServiceHours(OPENS, CLOSES),
                        telephone));
    }

    private boolean hasEstate() {
        return !isBlank(estateName);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
