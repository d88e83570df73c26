package cn.linli.feedback.web;

import cn.linli.feedback.TicketAction;
import java.util.Locale;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** A step that staff take with a ticket, as pages offer it: below which noun, with which sign, with or without words. */
@Getter
@RequiredArgsConstructor
enum Step {
    ACCEPT(TicketAction.DECIDE_HANDOVER, "handover/acceptance", "check", false),
    DECLINE(TicketAction.DECIDE_HANDOVER, "handover/refusal", "return", true),
    TAKE_OVER(TicketAction.TAKE_OVER, "taking-over", "person", false),
    HANDLE(TicketAction.HANDLE, "handling", "check", true),
    TELL(TicketAction.TELL, "telling", "phone", true),
    CLOSE(TicketAction.CLOSE, "closure", "check", false),
    APPOINT(TicketAction.APPOINT, "appointments", "calendar", true),
    INFORM(TicketAction.INFORM_OWNER, "contacts", "message", true),
    OFFER(TicketAction.HAND_OVER, "handover", "people", true),
    NOTE(TicketAction.ADD_NOTE, "notes", "edit", true),
    LETTER(TicketAction.WRITE_LETTER, "letters", "mail", true),
    VISIT(TicketAction.VISIT, "visits", "homes", true),
    CONFIRM(TicketAction.KEEP_CONFIRMATION, "confirmations", "upload", true),
    ANALYSE(TicketAction.ANALYSE, "analyses", "people", true),
    DELAY(TicketAction.EXPLAIN_DELAY, "delays", "clock", true),
    RATE(TicketAction.RATE, "ratings", "star", true),
    CLASSIFY(TicketAction.CLASSIFY, "classification", "filter", true),
    LINK(TicketAction.LINK, "links", "link", true),
    MERGE(TicketAction.MERGE, "merging", "merge", true),
    PART(TicketAction.PART, "merging/removal", "return", false),
    EXTEND(TicketAction.ASK_EXTENSION, "extension-requests", "clock", true),
    FORCE(TicketAction.ASK_FORCED_CLOSING, "forced-closing-requests", "lock", true),
    REOPEN(TicketAction.REOPEN, "reopening", "return", true);

    private final TicketAction action;
    private final String noun;
    private final String icon;

    /** Whether it asks for words first; otherwise its button does it. */
    private final boolean form;

    /** Message key of what its link or button says. */
    public String label() {
        return "desk.step." + name();
    }

    /** Message key of what the button under its form says. */
    public String act() {
        return "desk.step." + name() + ".do";
    }

    /** Message key of what the page says once it is done. */
    public String done() {
        return "desk.step." + name() + ".done";
    }

    /** Name of the fragment with its fields. */
    public String fragment() {
        return name().toLowerCase(Locale.ROOT);
    }
}
