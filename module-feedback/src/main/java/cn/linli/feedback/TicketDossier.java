package cn.linli.feedback;

import cn.linli.kernel.approval.PendingApproval;
import cn.linli.kernel.duty.Duty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a ticket shows of it.
 *
 * @param duty the newest round's duty to handle it (FEE-3); none for praise
 * @param story all steps, the first first
 * @param letters the newest first
 * @param asked what waits for the project manager's answer
 * @param leader the ticket that this one follows
 */
public record TicketDossier(
        Ticket ticket,
        @Nullable Duty duty,
        List<TicketStory.Step> story,
        List<Appointment> appointments,
        List<Letter> letters,
        List<Rating> ratings,
        List<Neglect> neglects,
        List<SpotCheck> spotChecks,
        List<PendingApproval> asked,
        List<TicketLinks.Related> linked,
        List<TicketLinks.Related> followers,
        TicketLinks.@Nullable Related leader) {}
