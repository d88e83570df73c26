package cn.linli.kernel.approval;

import cn.linli.kernel.Actor;
import cn.linli.kernel.staff.Role;
import java.util.UUID;

/**
 * What is asked, of whom, and over which content.
 *
 * @param matter a short code of the module that asks, such as {@code ticket.forced-closing}
 * @param content what the approver reads; frozen with its hash when it is asked
 * @param approver whoever holds this role at the estate, or at the company, may answer
 */
public record Asking(
        UUID estate, String subjectType, String subjectId, String matter, String content, Role approver, Actor by) {}
