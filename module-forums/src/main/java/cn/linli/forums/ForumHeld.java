package cn.linli.forums;

import cn.linli.kernel.Actor;
import java.time.LocalDate;
import java.util.UUID;

/** A forum was held. Published inside the transaction that says so. */
public record ForumHeld(UUID estate, UUID forum, String quarter, LocalDate on, Actor by) {}
