package cn.linli.residents;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What an upper room contributes so that a home its matters refer to is not taken away when an import is undone.
 */
public interface HomeInUse {

    /** Those of the homes that some matter of the room refers to. */
    Set<UUID> amongst(UUID estate, Collection<UUID> households);
}
