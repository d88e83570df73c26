package cn.linli.bulletins.paper;

import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a paper, in words that are ready to print.
 *
 * @param company none where the company has no name yet
 * @param kind what sort of paper it is
 * @param edition which edition, and about what time
 * @param body safe HTML, its pictures addressed as {@link #picture(String)} says
 * @param address of the public page, in full
 * @param pictures what may be shown, by name; nothing else is looked at, wherever an address leads
 */
public record Sheet(
        @Nullable String company,
        String estate,
        String kind,
        String edition,
        String title,
        String body,
        Signing signing,
        String address,
        Map<String, byte[]> pictures) {

    static final String SCHEME = "kept";

    public static final String SIGNATURE = "signature";
    public static final String SEAL = "seal";
    public static final String QR = "qr";

    /** Whose hand stands under it, and when it was put there where the estate lies. */
    public record Signing(String name, ZonedDateTime at) {}

    /** By which a text shows one of its pictures. */
    public static String picture(String name) {
        return SCHEME + ":" + name;
    }

    public boolean shows(String name) {
        return pictures.containsKey(name);
    }
}
