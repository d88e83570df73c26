package cn.linli.feedback.web;

import cn.linli.feedback.TicketKind;
import cn.linli.kernel.Ids;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What an owner sends in.
 *
 * @param draft stands for this one form, so that its photos are its own
 * @param kept photos that an earlier attempt brought
 */
record OwnerReportForm(
        @Nullable TicketKind kind,
        @Nullable String words,
        @Nullable String room,
        @Nullable Boolean anonymous,
        @Nullable String name,
        @Nullable String phone,
        @Nullable List<MultipartFile> photos,
        @Nullable List<UUID> kept,
        @Nullable UUID draft) {

    static OwnerReportForm at(String room) {
        return new OwnerReportForm(null, "", room, false, "", "", List.of(), List.of(), UUID.randomUUID());
    }

    boolean staysUnknown() {
        return Boolean.TRUE.equals(anonymous);
    }

    UUID draftOrNew() {
        return draft == null ? Ids.next() : draft;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
