package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Lays what was uploaded on the disk for as long as it is read. */
@Component
class ImportedFiles {

    <T> T with(@Nullable MultipartFile upload, BiFunction<Path, String, T> work) {
        String name = upload == null ? null : upload.getOriginalFilename();
        if (upload == null || name == null || name.isBlank()) {
            throw Refused.because("survey.import.file").at("file");
        }
        try {
            Path file = Files.createTempFile("linli-survey-", ".tmp");
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
