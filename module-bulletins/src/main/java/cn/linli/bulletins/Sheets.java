package cn.linli.bulletins;

import cn.linli.bulletins.paper.Ink;
import cn.linli.bulletins.paper.Sheet;
import cn.linli.bulletins.paper.Sheet.Signing;
import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.web.PublicAddress;
import cn.linli.web.qr.QrCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts together what stands on a paper: the edition's words and pictures, whose it is, who signed it, and where it can be
 * looked up.
 */
@Component
@RequiredArgsConstructor
class Sheets {

    private static final int INK_EDGE = 700;
    private static final int QR_PIXELS = 8;

    private final Estates estates;
    private final Evidence evidence;
    private final Signatures signatures;
    private final Seals seals;
    private final PhotographMarks marks;
    private final PublicAddress address;
    private final ObjectProvider<CompanyName> company;
    private final MessageSource messages;

    /**
     * @param edge pixels that a picture of the text may have on its longer side
     */
    Sheet of(Document document, Edition edition, Hand signed, int edge) {
        Estate estate = estates.of(document.getEstateId());
        String page = address.of("/p/" + estate.getCode() + "/documents/" + document.getId());
        Set<UUID> hidden = marks.hidden(estate.getId(), edition.getBody());
        Map<String, byte[]> pictures = pictures(estate.getId(), edition, hidden, edge);
        pictures.put(Sheet.QR, QrCode.of(page).png(QR_PIXELS));
        signatures.of(Objects.requireNonNull(signed.by())).ifPresent(file -> pictures.put(Sheet.SIGNATURE, ink(file)));
        seals.of(estate.getId()).ifPresent(file -> pictures.put(Sheet.SEAL, ink(file)));
        return new Sheet(
                company.stream()
                        .flatMap(known -> known.name().stream())
                        .findFirst()
                        .orElse(null),
                estate.getName(),
                say("bulletins.kind." + document.getKind()),
                edition(document, edition),
                edition.getTitle(),
                Body.withPictures(
                        new Figures(document.getKind().hasPhotographs(), hidden, say("document.photograph.gone"))
                                .in(Body.safe(edition.getBody())),
                        id -> Sheet.picture(id.toString())),
                new Signing(signed.name(), signed.at().atZone(estate.getZone())),
                page,
                pictures);
    }

    private Map<String, byte[]> pictures(UUID estate, Edition edition, Set<UUID> hidden, int edge) {
        List<UUID> shown = Body.pictures(edition.getBody()).stream()
                .filter(file -> !hidden.contains(file))
                .toList();
        Map<String, byte[]> pictures = new HashMap<>();
        for (EvidenceFile file : evidence.of(estate, shown)) {
            pictures.put(file.getId().toString(), reduced(file, edge));
        }
        Refused.unless(pictures.size() == shown.size(), "original.picture.gone");
        return pictures;
    }

    private byte[] ink(EvidenceFile file) {
        return Ink.of(reduced(file, INK_EDGE));
    }

    private byte[] reduced(EvidenceFile file, int edge) {
        return evidence.reduced(file, edge)
                .orElseThrow(() -> Refused.because("original.picture.unreadable", file.getName()));
    }

    private String edition(Document document, Edition edition) {
        String number = say("original.edition", edition.getNumber());
        String period = document.getPeriod();
        return period == null ? number : period(period) + " · " + number;
    }

    private String period(String period) {
        Optional<Quarter> quarter = Quarter.of(period);
        if (quarter.isPresent()) {
            return say(
                    "original.period.quarter",
                    String.valueOf(quarter.get().year()),
                    String.valueOf(quarter.get().number()));
        }
        if (period.matches("\\d{4}-\\d{2}")) {
            return say("original.period.month", period.substring(0, 4), Integer.valueOf(period.substring(5)));
        }
        return period;
    }

    /** Papers speak the language that all who may ask for them read. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
