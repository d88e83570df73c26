package cn.linli.residents.butlers;

import java.util.Optional;
import java.util.UUID;

/**
 * The paper by which owners are told of a change of butler; the room that has the papers contributes one.
 */
public interface ButlerNotice {

    Optional<Paper> of(UUID estate, UUID change);

    /**
     * @param state how far it is, in the reader's words
     * @param link address of the paper's page
     */
    record Paper(String title, String state, String link) {}
}
