package cn.linli.kernel;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a staff member, an owner behind a personal link, or the program itself.
 *
 * @param id the staff member's id; for an owner the id of what the link opens; none for the program
 */
public record Actor(Kind kind, @Nullable UUID id, String name) {

    /** The program itself, when the calendar or a job acts. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "system");

    public enum Kind {
        STAFF,
        OWNER,
        SYSTEM
    }

    public static Actor staff(UUID id, String name) {
        return new Actor(Kind.STAFF, id, name);
    }

    public static Actor owner(UUID link, String name) {
        return new Actor(Kind.OWNER, link, name);
    }

    /** Another company's program, by the name that the estate gave it. */
    public static Actor program(String name) {
        return new Actor(Kind.SYSTEM, null, name);
    }

    public boolean is(@Nullable UUID staffId) {
        return kind == Kind.STAFF && id != null && id.equals(staffId);
    }

    /** The staff member's id, where only a staff member may act. */
    public UUID staffId() {
        if (kind != Kind.STAFF) {
            throw Refused.because("kernel.staffOnly");
        }
        return Objects.requireNonNull(id);
    }
}
