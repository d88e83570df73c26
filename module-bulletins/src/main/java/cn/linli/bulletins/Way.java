package cn.linli.bulletins;

/** How a paper goes out (BUL-4). */
public enum Way {
    /** On a notice board of the estate. */
    BOARD(false),
    /** Into the letter box. */
    LETTER_BOX(true),
    /** At the door, where whoever receives it signs (BUL-5). */
    DOOR(true),
    /** As a message to somebody of the home who has agreed to messages. */
    MESSAGE(true);

    private final boolean toHomes;

    Way(boolean toHomes) {
        this.toHomes = toHomes;
    }

    public boolean isToHomes() {
        return toHomes;
    }
}
