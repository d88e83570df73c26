package cn.linli.surveys.draw;

import cn.linli.surveys.Hand;

/**
 * That a home has its form: who saw to it, when, and how.
 */
public record HandOut(Way way, Hand hand) {

    /** How a form reaches a home. */
    public enum Way {
        /** Given to somebody at the door. */
        DOOR,
        /** Left in the letter box. */
        LETTER_BOX,
        /** Sent as a message with the home's own link. */
        MESSAGE
    }
}
