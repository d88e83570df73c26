package cn.linli.kernel.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * The kinds of file that are accepted as proof; what a file is, its first bytes say and never its name.
 */
public enum FileType {
    JPEG("image/jpeg", "jpg", Set.of("jpg", "jpeg")),
    PNG("image/png", "png", Set.of("png")),
    WEBP("image/webp", "webp", Set.of("webp")),
    HEIC("image/heic", "heic", Set.of("heic", "heif")),
    PDF("application/pdf", "pdf", Set.of("pdf")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", Set.of("xlsx"));

    /** As much of a file as the signatures of Tika's core ever look at. */
    private static final int PREFIX = 64 * 1024;

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final String extension;
    private final Set<String> extensions;

    FileType(String mediaType, String extension, Set<String> extensions) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    public boolean isPicture() {
        return this != PDF && this != XLSX;
    }

    boolean goesBy(String fileExtension) {
        return extensions.contains(fileExtension.toLowerCase(Locale.ROOT));
    }

    /** What the first bytes promise. Whether the rest keeps the promise is for {@link Cleaner} to find out. */
    static Optional<FileType> of(byte[] file) {
        byte[] prefix = file.length > PREFIX ? Arrays.copyOf(file, PREFIX) : file;
        return switch (TIKA.detect(prefix)) {
            case "image/jpeg" -> Optional.of(JPEG);
            case "image/png" -> Optional.of(PNG);
            case "image/webp" -> Optional.of(WEBP);
            case "image/heic", "image/heif" -> Optional.of(HEIC);
            case "application/pdf" -> Optional.of(PDF);
            case "application/zip", "application/x-tika-ooxml" -> Optional.of(XLSX);
            default -> Optional.empty();
        };
    }
}
