package cn.linli.app.demo;

import cn.linli.bulletins.Documents;
import cn.linli.bulletins.IssueRegister;
import cn.linli.bulletins.Signatures;
import cn.linli.feedback.Appointments;
import cn.linli.feedback.ComplaintSheets;
import cn.linli.feedback.Letters;
import cn.linli.feedback.MajorMatters;
import cn.linli.feedback.Neglects;
import cn.linli.feedback.Ratings;
import cn.linli.feedback.SpotChecks;
import cn.linli.feedback.TicketAnswers;
import cn.linli.feedback.TicketLinks;
import cn.linli.feedback.TicketRequests;
import cn.linli.feedback.TicketWork;
import cn.linli.feedback.Tickets;
import cn.linli.forums.ForumAgendas;
import cn.linli.forums.ForumCosts;
import cn.linli.forums.ForumInvitations;
import cn.linli.forums.ForumPhotos;
import cn.linli.forums.ForumSessions;
import cn.linli.forums.Forums;
import cn.linli.forums.InvitationLists;
import cn.linli.forums.SignIns;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.notice.Notices;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Households;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The façades through which the story is told: the same that the pages call. */
@Component
@Profile("demo")
record DemoDesk(
        Tickets tickets,
        TicketWork work,
        TicketAnswers answers,
        Appointments appointments,
        Letters letters,
        MajorMatters majorMatters,
        Ratings ratings,
        TicketLinks links,
        TicketRequests requests,
        Neglects neglects,
        SpotChecks spotChecks,
        ComplaintSheets sheets,
        Approvals approvals,
        Notices notices,
        Documents documents,
        Signatures signatures,
        IssueRegister issues,
        Forums forums,
        ForumSessions forumSessions,
        ForumAgendas agendas,
        ForumInvitations invitations,
        InvitationLists invitationLists,
        SignIns signIns,
        ForumPhotos forumPhotos,
        ForumCosts forumCosts,
        Evidence evidence,
        Households households,
        ContactRegister register) {}
