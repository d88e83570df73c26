package cn.linli.app.standards;

import cn.linli.kernel.duty.StandardNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param estateId none: for the whole company
 * @param value none: back to what the clause says
 */
record OverrideForm(
        @NotNull(message = "{app.standards.number.missing}") @Nullable
        StandardNumber number,

        @Nullable UUID estateId,
        @Nullable Integer value,

        @NotBlank(message = "{duty.override.reason}") @Size(max = 500, message = "{app.tooLong}")
        String reason) {

    static OverrideForm of(@Nullable StandardNumber number) {
        return new OverrideForm(number, null, null, "");
    }

    StandardNumber chosen() {
        if (number == null) {
            throw new IllegalStateException("A form without a number has an error and goes no further");
        }
        return number;
    }
}
