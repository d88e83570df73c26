package cn.linli.forums;

import cn.linli.kernel.Actor;
import java.util.UUID;

/** A forum's dossier was sealed and filed. Published inside the transaction that does it. */
public record ForumFiled(UUID estate, UUID forum, String quarter, Actor by) {}
