package cn.linli.residents;

import java.util.UUID;

/**
 * Where a home is and how far it is lived in, without anybody who lives there.
 *
 * @param unit empty where the building has no units
 */
public record HomeAddress(UUID id, String building, String unit, String room, Occupancy occupancy) {}
