package cn.linli.web.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/**
 * Answers a request with a table as it is written, under a Chinese file name if it has one.
 *
 * <p>The request's own thread stays until all is written: an answer by another thread alone would be cut off by the container's time limit for
 * asynchronous requests when the list is long.
 */
public final class SheetDownload {

    private static final int LONGEST_NAME = 100;

    /**
     * @param name of the file, without extension, and of the worksheet
     * @param content if it is refused or fails before much was written, the response is as it was before
     */
    public static void answer(
            HttpServletResponse response, String name, SheetFormat format, Consumer<SheetWriter> content)
            throws IOException {
        response.setContentType(format.getContentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name, format));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            SheetWriter.write(response.getOutputStream(), format, name, content);
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }

    /** RFC 6266: the name in UTF-8 (RFC 5987), and a plain one for whoever cannot read that. */
    static String disposition(String name, SheetFormat format) {
        String plain =
                name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|]+", "-").strip();
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length())));
        String file = (end == 0 ? "list" : plain.substring(0, end)) + "." + format.getExtension();
        return "attachment; filename=\"list." + format.getExtension() + "\"; filename*=UTF-8''"
                + UriUtils.encode(file, StandardCharsets.UTF_8);
    }

    private SheetDownload() {}
}
