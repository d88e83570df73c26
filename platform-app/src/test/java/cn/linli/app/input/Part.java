package cn.linli.app.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as it travels: bytes, because not everything that can be sent is text.
 *
 * @param fileName of an uploaded file
 */
record Part(String name, byte[] value, @Nullable String fileName) {

    static final String BOUNDARY = "a-line-between-parts";
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
    private static final List<String> ENCODED = IntStream.range(0, 256)
            .mapToObj(b -> PLAIN.indexOf(b) < 0 ? String.format("%%%02X", b) : String.valueOf((char) b))
            .toList();

    static Part of(String name, String value) {
        return new Part(name, value.getBytes(StandardCharsets.UTF_8), null);
    }

    static String urlEncoded(List<Part> parts) {
        return parts.stream()
                .map(part -> encoded(part.name.getBytes(StandardCharsets.UTF_8)) + "=" + encoded(part.value))
                .collect(Collectors.joining("&"));
    }

    static String encoded(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            text.append(ENCODED.get(b & 0xff));
        }
        return text.toString();
    }

    static byte[] multipart(List<Part> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name + '"';
            if (part.fileName != null) {
                head += "; filename=\"" + part.fileName + "\"\r\nContent-Type: application/octet-stream";
            }
            body.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.value);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
