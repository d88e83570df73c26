package cn.linli.residents.greetings;

import cn.linli.kernel.Refused;
import cn.linli.residents.Needed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A small gift: what it was, what it cost in fen, and who got it; when and by whom stands with the greeting.
 */
@Embeddable
public record Gift(
        @Column(name = "gift_what") String giftWhat,
        @Column(name = "gift_fen") Long giftFen,
        @Column(name = "gift_for") String giftFor) {

    private static final int LONGEST_THING = 100;
    private static final int LONGEST_NAME = 60;
    private static final long DEAREST = 10_000_000;

    /** A small gift as somebody enters it; refuses what cannot be. */
    public static Gift of(String what, long fen, String whom) {
        if (fen > DEAREST) {
            throw Refused.because("greeting.gift.dear").at("cost");
        }
        return new Gift(
                Needed.words(what, LONGEST_THING, "greeting.gift.what", "gift"),
                fen,
                Needed.words(whom, LONGEST_NAME, "greeting.gift.whom", "giftFor"));
    }
}
