package cn.linli.residents;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody who is there from a date on. */
public record Arrival(UUID household, PersonDetails details, LocalDate on) {}
