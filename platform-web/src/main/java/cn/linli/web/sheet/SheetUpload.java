package cn.linli.web.sheet;

import cn.linli.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A table that somebody uploads lies on the disk for as long as it is read. */
public final class SheetUpload {

    private SheetUpload() {}

    /**
     * @param missing key of the sentence beside the field {@code file} where nothing was chosen
     */
    public static <T> T read(@Nullable MultipartFile upload, String missing, BiFunction<Path, String, T> work) {
        String name = upload == null ? null : upload.getOriginalFilename();
        if (upload == null || name == null || name.isBlank()) {
            throw Refused.because(missing).at("file");
        }
        try {
            Path file = Files.createTempFile("linli-table-", ".tmp");
            try (InputStream content = upload.getInputStream()) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                return work.apply(file, name);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
