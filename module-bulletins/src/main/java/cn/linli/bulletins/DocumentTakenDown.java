package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import java.util.UUID;

/** A paper left the public board: withdrawn or archived. Published inside the transaction that does it. */
public record DocumentTakenDown(UUID estate, UUID document, Actor by) {}
