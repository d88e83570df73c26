package cn.linli.forums;

import cn.linli.kernel.Actor;
import java.util.UUID;

/** A forum's minutes were given to the approver for the first time. Published inside the transaction that does it. */
public record ForumMinutesSubmitted(UUID estate, UUID forum, Actor by) {}
