package cn.linli.bulletins;

import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.evidence.FileType;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Refuses a text with a picture that could never be printed, when it is written and not when it is signed.
 */
@Component
@RequiredArgsConstructor
class PrintablePictures {

    private final Evidence evidence;

    void require(UUID estate, Wording wording) {
        List<UUID> shown = Body.pictures(wording.body());
        if (shown.isEmpty()) {
            return;
        }
        List<EvidenceFile> kept = evidence.of(estate, shown);
        if (kept.size() < shown.size()) {
            throw Refused.because("document.picture.gone").at("body");
        }
        kept.stream()
                .filter(file -> !file.getType().isPicture() || file.getType() == FileType.HEIC)
                .findFirst()
                .ifPresent(file -> {
                    throw Refused.because("document.picture.notPrintable", file.getName())
                            .at("body");
                });
    }
}
