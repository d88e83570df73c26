package cn.linli.bulletins;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register of documents issued 《文件发放登记表》: one paper to one place or home.
 *
 * @param place the home's label, or where the notice board hangs
 * @param handed none while it is still to be handed out
 * @param receiver who took it at the door, or to whom the message went
 * @param proof the receiver's signature, or a photograph of the signed sheet
 * @param message given where it goes out as one
 */
public record Issue(
        UUID id,
        UUID document,
        int edition,
        Way way,
        @Nullable UUID household,
        String place,
        @Nullable Handing handed,
        @Nullable String receiver,
        @Nullable UUID proof,
        @Nullable Message message) {

    public boolean isDone() {
        return handed != null;
    }

    /** Who handed it out, and when. */
    public record Handing(UUID by, String name, Instant at) {}

    /**
     * What became of a message.
     *
     * @param to who gets it; none where nobody does
     * @param error in the words of the other side
     */
    public record Message(
            MessageState state,
            @Nullable String to,
            @Nullable String error) {}

    /** How far one way of one paper has got. */
    public record Progress(Way way, int handed, int all) {}
}
