package cn.linli.feedback;

import cn.linli.kernel.approval.PendingApproval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was appended to a ticket, and what stands beside it. */
record TicketTrail(
        List<TicketStory.Step> story,
        List<Letter> letters,
        List<PendingApproval> asked,
        List<TicketLinks.Related> linked,
        List<TicketLinks.Related> followers,
        TicketLinks.@Nullable Related leader) {}
