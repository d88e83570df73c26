package cn.linli.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * Turns what a form uploads into kept files, and says beside the field why one could not be kept. What is kept stays kept
 * when the form comes back for another reason: the page carries the ids on in hidden fields.
 */
@Component
@RequiredArgsConstructor
public class Uploads {

    private static final int MOST = 12;

    private final Evidence evidence;

    /**
     * Those kept by an earlier try, and the new ones behind them.
     *
     * @param estate none for a file of the company
     * @param earlier ids as the form's hidden fields carry them; what is no file of this estate is left out
     */
    public List<EvidenceFile> keep(
            @Nullable UUID estate,
            @Nullable List<String> earlier,
            @Nullable List<MultipartFile> files,
            String field,
            BindingResult form,
            Actor by) {
        List<EvidenceFile> kept = new ArrayList<>(earlier(estate, earlier));
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (file.isEmpty()
                    && (file.getOriginalFilename() == null
                            || file.getOriginalFilename().isBlank())) {
                continue;
            }
            if (kept.size() >= MOST) {
                form.rejectValue(field, "web.upload.tooMany", new Object[] {MOST}, "web.upload.tooMany");
                break;
            }
            keepOne(estate, file, field, form, by).ifPresent(kept::add);
        }
        return kept;
    }

    private List<EvidenceFile> earlier(@Nullable UUID estate, @Nullable List<String> ids) {
        if (ids == null || ids.isEmpty()) {
            return List.of();
        }
        List<UUID> known =
                ids.stream().limit(MOST).flatMap(id -> parse(id).stream()).toList();
        return evidence.of(estate, known);
    }

    private Optional<EvidenceFile> keepOne(
            @Nullable UUID estate, MultipartFile file, String field, BindingResult form, Actor by) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return Optional.of(Beforehand.done(() -> evidence.keep(estate, name, content, by)));
        } catch (Refused unfit) {
            form.rejectValue(field, unfit.getCode(), unfit.getArguments(), unfit.getCode());
            return Optional.empty();
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    /** A list that somebody numbered by hand has holes in it. */
    private static Optional<UUID> parse(@Nullable String id) {
        try {
            return id == null ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
