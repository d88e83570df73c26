package cn.linli.bulletins;

import java.util.EnumSet;
import java.util.Set;

/** How far the message to one home has got, or why it gets none. */
public enum MessageState {
    /** In the outbox; at night until the quiet hours are over. */
    WAITING,
    /** The other side took it. */
    SENT,
    /** Every attempt failed. */
    FAILED,
    /** The way is not connected any more. */
    NO_WAY,
    /** Nobody of the home has agreed to messages. */
    NO_CONSENT,
    /** Somebody has agreed, but there is no address for a way that is connected. */
    NO_ADDRESS,
    /** Nobody is known who lives there. */
    NOBODY,
    /** The paper was taken off the board before the message left. */
    CALLED_OFF;

    /** Which a person brings by hand. */
    public static final Set<MessageState> OUT_OF_REACH = EnumSet.of(NO_CONSENT, NO_ADDRESS, NOBODY);

    /** Which can be tried again as they are. */
    public static final Set<MessageState> STUCK = EnumSet.of(FAILED, NO_WAY);
}
