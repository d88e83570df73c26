package cn.linli.residents;

import java.util.Set;

/**
 * What a room contributes so that a home its matters refer to is not taken away when an import is undone.
 */
public interface HomeInUse {

    /** The tables of the room whose rows name a home, each with {@code estate_id} and {@code household_id}. */
    Set<String> tables();
}
