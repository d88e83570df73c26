package cn.linli.feedback.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The forms of an answer page. */
final class OwnerAnswerForms {

    private OwnerAnswerForms() {}

    /** A word to add, with photos. */
    record Word(
            @Nullable String word,
            @Nullable List<MultipartFile> photos,
            @Nullable List<UUID> kept) {}

    /** Why it is not solved. */
    record Return(@Nullable String reason) {}

    /**
     * Three scores; none is chosen for the owner.
     *
     * @param round what the owner was answered when the page was opened
     */
    record Score(
            @Nullable Integer attitude,
            @Nullable Integer timeliness,
            @Nullable Integer result,
            @Nullable String remark,
            @Nullable Integer round) {}
}
