package cn.linli.app.admin;

import cn.linli.kernel.estate.Estate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** All that the office may say about an estate; the code is asked only when it is founded. */
record EstateForm(
        @Nullable String code,

        @NotBlank(message = "{app.estate.name.missing}") @Size(max = 80, message = "{app.tooLong}")
        String name,

        @NotBlank(message = "{app.estate.nameEn.missing}") @Size(max = 120, message = "{app.tooLong}")
        String nameEn,

        @Nullable @Size(max = 40, message = "{app.tooLong}") String city,
        @NotBlank(message = "{app.estate.zone.missing}") String zone,

        @NotNull(message = "{app.estate.firstOccupiedOn.missing}")
        @Nullable
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate firstOccupiedOn,

        @NotNull(message = "{app.estate.hours.missing}") @Nullable @DateTimeFormat(pattern = "HH:mm")
        LocalTime serviceFrom,

        @NotNull(message = "{app.estate.hours.missing}") @Nullable @DateTimeFormat(pattern = "HH:mm")
        LocalTime serviceUntil,

        @NotBlank(message = "{app.estate.telephone.missing}") @Size(max = 40, message = "{app.tooLong}")
        String telephone) {

    static EstateForm empty(ZoneId zone) {
        return new EstateForm("", "", "", "", zone.getId(), null, LocalTime.of(8, 30), LocalTime.of(18, 0), "");
    }

    static EstateForm of(Estate estate) {
        return new EstateForm(
                estate.getCode(),
                estate.getName(),
                estate.getNameEn(),
                estate.getCity(),
                estate.getZone().getId(),
                estate.getFirstOccupiedOn(),
                estate.getServiceHours().serviceFrom(),
                estate.getServiceHours().serviceUntil(),
                estate.getTelephone());
    }

    /** Only of a form without errors. */
    Estate.Details details() {
        return new Estate.Details(
                name,
                nameEn,
                city == null || city.isBlank() ? null : city,
                ZoneId.of(zone),
                Objects.requireNonNull(firstOccupiedOn),
                new Estate.ServiceHours(Objects.requireNonNull(serviceFrom), Objects.requireNonNull(serviceUntil)),
                telephone);
    }
}
