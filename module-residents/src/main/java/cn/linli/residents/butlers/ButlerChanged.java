package cn.linli.residents.butlers;

import cn.linli.kernel.Actor;
import java.util.UUID;

/** A patch goes from one butler to another. Published inside the transaction that does it. */
public record ButlerChanged(UUID estate, UUID change, boolean visits, Actor by) {}
