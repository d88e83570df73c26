package cn.linli.residents.movein;

import cn.linli.kernel.Actor;
import java.util.UUID;

/**
 * Takes what an owner found in a new home and follows it to its end; the room of opinions and complaints contributes one.
 */
public interface HandoverProblems {

    /**
     * @param reached the owner who found it
     * @param small solved the same day; others within a week
     */
    Taken take(UUID estate, UUID household, String reached, String words, boolean small, Actor by);

    /** Under which number it is followed, and where its page is. */
    record Taken(String number, String link) {}
}
