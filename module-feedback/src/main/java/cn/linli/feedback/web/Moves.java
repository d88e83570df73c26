package cn.linli.feedback.web;

import cn.linli.feedback.Report;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketState;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with a ticket now: one next step, the others, and of those that are closed to the person why.
 *
 * @param next the primary step; none where nothing is to be done
 * @param locked message key of the reason
 */
record Moves(@Nullable Step next, List<Step> others, Map<Step, String> locked) {

    private static final Set<Role> VISITORS = EnumSet.of(Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD);

    /**
     * What else decides.
     *
     * @param rated whether this round has its score
     * @param running whether the ladder counts
     * @param forcingAsked whether a forced closing waits for the project manager's answer
     * @param extensionAsked whether more time waits for it
     */
    record Facts(boolean rated, boolean running, boolean forcingAsked, boolean extensionAsked) {}

    static Moves of(Ticket ticket, Standing person, Facts facts) {
        if (!person.isAnyAt(ticket.getEstateId(), Role.AT_ESTATES)) {
            return new Moves(null, List.of(), Map.of());
        }
        Map<Step, String> locked = new EnumMap<>(Step.class);
        List<Step> open = new ArrayList<>();
        for (Step step : Step.values()) {
            if (isOffered(step, ticket, person, facts)) {
                String reason = lock(step, ticket, person, facts);
                if (reason == null) {
                    open.add(step);
                } else {
                    locked.put(step, reason);
                }
            }
        }
        Step next = next(ticket, person.id(), open);
        open.remove(next);
        return new Moves(next, List.copyOf(open), locked);
    }

    private static boolean isOffered(Step step, Ticket ticket, Standing person, Facts facts) {
        Report report = ticket.getReport();
        boolean nobodyToTell = report.anonymous() && ticket.state() == TicketState.HANDLED;
        if (!ticket.can(step.getAction()) && !(step == Step.CLOSE && nobodyToTell)) {
            return false;
        }
        return switch (step) {
            case ACCEPT, DECLINE ->
                ticket.getHandover() != null
                        && person.id().equals(ticket.getHandover().to());
            case TAKE_OVER -> !person.id().equals(ticket.getHandlerId());
            case TELL, INFORM, APPOINT, LETTER -> !report.anonymous();
            case DELAY -> ticket.getDefect() != null;
            case VISIT -> ticket.asksForVisit();
            case CONFIRM -> ticket.asksForConfirmation();
            case ANALYSE -> ticket.asksForAnalysis();
            case RATE -> !facts.rated() && !report.anonymous();
            case EXTEND -> facts.running();
            default -> true;
        };
    }

    private static @Nullable String lock(Step step, Ticket ticket, Standing person, Facts facts) {
        return switch (step) {
            case VISIT -> person.isAnyAt(ticket.getEstateId(), VISITORS) ? null : "feedback.visit.whoMay";
            case CLOSE -> missingForClosing(ticket);
            case RATE -> didTheWork(ticket, person.id()) ? "feedback.rating.notOwnWork" : null;
            case FORCE -> facts.forcingAsked() ? "desk.locked.asked" : null;
            case EXTEND -> facts.extensionAsked() ? "desk.locked.asked" : null;
            default -> null;
        };
    }

    private static @Nullable String missingForClosing(Ticket ticket) {
        Report report = ticket.getReport();
        if (report.severity() != Severity.MAJOR) {
            return null;
        }
        if (ticket.asksForVisit()) {
            return "feedback.close.visitFirst";
        }
        if (ticket.asksForConfirmation()) {
            return "feedback.close.confirmationFirst";
        }
        return ticket.asksForAnalysis() ? "feedback.close.analysisFirst" : null;
    }

    private static boolean didTheWork(Ticket ticket, UUID person) {
        return person.equals(ticket.getHandlerId())
                || person.equals(ticket.getFirstResponderId())
                || (ticket.getHandling() != null
                        && person.equals(ticket.getHandling().by()));
    }

    private static @Nullable Step next(Ticket ticket, UUID me, List<Step> open) {
        List<Step> wanted = switch (ticket.state()) {
            case OPEN ->
                me.equals(ticket.getHandlerId())
                        ? List.of(Step.ACCEPT, Step.HANDLE)
                        : List.of(Step.ACCEPT, Step.TAKE_OVER);
            case HANDLED -> List.of(Step.TELL, Step.CLOSE, Step.CONFIRM, Step.ANALYSE);
            case TOLD -> List.of(Step.CLOSE, Step.VISIT, Step.CONFIRM, Step.ANALYSE);
            case FOLLOWING, CLOSED -> List.of();
        };
        return wanted.stream().filter(open::contains).findFirst().orElse(null);
    }

    boolean has(Step step) {
        return step == next || others.contains(step);
    }
}
