package cn.linli.bulletins.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a paper may load: the pictures that were given to it. Whatever else a text names, in the web, on the disk or in
 * the program itself, is not opened.
 */
final class KeptPictures {

    private static final String ADDRESS = Sheet.SCHEME + ":";
    private static final String[] ELSEWHERE = {"http", "https", "data", "classpath", "file", "jar", "ftp"};

    private final Map<String, byte[]> pictures;

    KeptPictures(Map<String, byte[]> pictures) {
        this.pictures = pictures;
    }

    void lendTo(PdfRendererBuilder builder) {
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> isKept(address), when);
        }
        builder.useUriResolver(KeptPictures::resolved);
        builder.useProtocolsStreamImplementation(address -> new Bytes(new byte[0]), ELSEWHERE);
        builder.useProtocolsStreamImplementation(address -> new Bytes(bytes(address)), Sheet.SCHEME);
    }

    private boolean isKept(@Nullable String address) {
        return address != null && address.startsWith(ADDRESS) && pictures.containsKey(name(address));
    }

    /** The renderer takes null for an address that leads nowhere. */
    @SuppressWarnings("NullAway")
    private static @Nullable String resolved(@Nullable String base, @Nullable String address) {
        return address != null && address.startsWith(ADDRESS) ? address : null;
    }

    private byte[] bytes(String address) {
        return pictures.getOrDefault(name(address), new byte[0]);
    }

    private static String name(String address) {
        return address.substring(ADDRESS.length());
    }

    private record Bytes(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
