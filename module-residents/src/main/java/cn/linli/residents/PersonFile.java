package cn.linli.residents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a person (客户档案, RES-6); telephone numbers show themselves masked.
 *
 * @param movedOutOn none while the person is there
 */
public record PersonFile(
        UUID id,
        UUID household,
        String name,
        Relation relation,
        @Nullable Phone phone,
        @Nullable Phone secondPhone,
        @Nullable LocalDate birthday,
        @Nullable String email,
        @Nullable Instant consentedAt,
        OwnerGroup group,
        @Nullable String interests,
        @Nullable String note,
        LocalDate movedInOn,
        @Nullable LocalDate movedOutOn,
        @Nullable String leftBecause) {

    /** Where messages may go: nowhere without the person's consent, and nowhere any more once the person is gone. */
    public Map<cn.linli.kernel.notice.Channel, String> messageAddresses() {
        Map<cn.linli.kernel.notice.Channel, String> addresses = new EnumMap<>(cn.linli.kernel.notice.Channel.class);
        if (!mayBeWrittenTo()) {
            return addresses;
        }
        if (email != null && !email.isBlank()) {
            addresses.put(cn.linli.kernel.notice.Channel.MAIL, email);
        }
        if (phone != null) {
            addresses.put(cn.linli.kernel.notice.Channel.SMS, phone.inFull());
        }
        return addresses;
    }

    public boolean mayBeWrittenTo() {
        return consentedAt != null && movedOutOn == null;
    }
}
