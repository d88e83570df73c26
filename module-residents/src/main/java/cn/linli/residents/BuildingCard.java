package cn.linli.residents;

import java.util.List;
import java.util.UUID;

/**
 * A building with its units and how many homes it has.
 */
public record BuildingCard(UUID id, String code, String name, List<String> units, int homes) {}
