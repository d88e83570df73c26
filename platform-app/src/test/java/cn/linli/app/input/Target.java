package cn.linli.app.input;

import cn.linli.app.access.Address;
import cn.linli.kernel.staff.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** An address with everything that can be sent to it, and somebody who may. */
final class Target {

    private static final byte[] PICTURE = picture();

    private final Address address;
    private final @Nullable Role role;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private String path;
    private boolean shown;

    Target(Address address, String path, @Nullable Role role, Map<String, String> parameters) {
        this.address = address;
        this.path = path;
        this.role = role;
        fields.putAll(parameters);
    }

    /** A page shows a form for it: what that holds is likelier than what its types allow. */
    void shownAs(Form form) {
        shown = true;
        path = form.action();
        fields.putAll(form.fields());
        fields.remove("_csrf");
    }

    Address address() {
        return address;
    }

    String path() {
        return path;
    }

    /** Whose form it is; nobody's is an owner's. */
    @Nullable
    Role role() {
        return role;
    }

    Map<String, String> fields() {
        return fields;
    }

    boolean isShown() {
        return shown;
    }

    /** Whether anything at all may be written into the field. */
    boolean takesWords(String field) {
        return Parameters.WORDS.equals(fields.get(field));
    }

    boolean isMultipart() {
        return fields.containsValue(Parameters.FILE);
    }

    /** The form as somebody would send it. */
    List<Part> filled(UUID key) {
        return fields.entrySet().stream()
                .map(field -> Parameters.FILE.equals(field.getValue())
                        ? new Part(field.getKey(), PICTURE, "西门.png")
                        : Part.of(field.getKey(), field.getKey().equals("_key") ? key.toString() : field.getValue()))
                .toList();
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
