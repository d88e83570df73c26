package cn.linli.kernel.estate;

import java.time.ZoneId;
import java.util.UUID;

/** An estate was founded or moved to another zone: the calendar of that zone must run. */
public record EstateZoned(UUID estate, ZoneId zone) {}
