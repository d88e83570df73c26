package cn.linli.app.acts;

import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketAction;
import cn.linli.testing.Cast.Stage;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How each act on a ticket is done: by whom, and with what filled in. The address is the one below the ticket's own, or
 * below the owner's link.
 */
final class TicketForms {

    /** Somebody of the estate who may do it where it may be done at all. */
    enum Who {
        OWNER,
        BUTLER,
        FRONT_DESK,
        FOREMAN,
        SUPERVISOR,
        PROJECT_MANAGER
    }

    /**
     * @param action none where the state has no say
     */
    record Form(Who who, @Nullable TicketAction action, Map<String, String> fields) {}

    private final Map<String, Form> all = new TreeMap<>();

    TicketForms(Stage stage, Ticket ticket, Ticket other, UUID paper) {
        String desk = "/e/{estate}/tickets/{id}";
        String owner = "/t/{token}";
        put(desk + "/notes", Who.BUTLER, TicketAction.ADD_NOTE, "words", "已现场查看");
        put(
                desk + "/classification",
                Who.BUTLER,
                TicketAction.CLASSIFY,
                "kind",
                "COMPLAINT",
                "severity",
                "ORDINARY",
                "topic",
                "CLEANING",
                "reason",
                "登记有误");
        put(
                desk + "/handover",
                Who.BUTLER,
                TicketAction.HAND_OVER,
                "to",
                stage.engineeringSupervisor().getId().toString(),
                "note",
                "请处理");
        put(desk + "/handover/acceptance", Who.FOREMAN, TicketAction.DECIDE_HANDOVER);
        put(desk + "/handover/refusal", Who.FOREMAN, TicketAction.DECIDE_HANDOVER, "reason", "不归我管");
        put(desk + "/taking-over", Who.SUPERVISOR, TicketAction.TAKE_OVER);
        put(
                desk + "/appointments",
                Who.BUTLER,
                TicketAction.APPOINT,
                "answerBy",
                "2026-11-24T10:00",
                "channel",
                "TELEPHONE",
                "note",
                "明天答复");
        put(
                desk + "/contacts",
                Who.BUTLER,
                TicketAction.INFORM_OWNER,
                "channel",
                "TELEPHONE",
                "reached",
                "张伟",
                "said",
                "正在处理");
        put(
                desk + "/delays",
                Who.BUTLER,
                TicketAction.EXPLAIN_DELAY,
                "until",
                "2026-12-20",
                "channel",
                "TELEPHONE",
                "reached",
                "张伟",
                "why",
                "外墙需等雨停");
        put(desk + "/handling", Who.BUTLER, TicketAction.HANDLE, "outcome", "SOLVED", "result", "已换岗");
        put(desk + "/letters", Who.BUTLER, TicketAction.WRITE_LETTER, "body", "张先生：您反映的问题已处理。");
        put(desk + "/telling", Who.BUTLER, TicketAction.TELL, "channel", "HOME_VISIT", "reached", "张伟");
        put(desk + "/closure", Who.BUTLER, TicketAction.CLOSE);
        put(desk + "/forced-closing-requests", Who.BUTLER, TicketAction.ASK_FORCED_CLOSING, "reason", "联系不上业主");
        put(
                desk + "/extension-requests",
                Who.BUTLER,
                TicketAction.ASK_EXTENSION,
                "until",
                "2026-12-20",
                "reason",
                "等配件");
        put(desk + "/reopening", Who.BUTLER, TicketAction.REOPEN, "reason", "又发生了");
        put(
                desk + "/ratings",
                Who.FRONT_DESK,
                TicketAction.RATE,
                "attitude",
                "5",
                "timeliness",
                "4",
                "result",
                "3",
                "channel",
                "TELEPHONE",
                "respondent",
                "张伟");
        put(desk + "/merging", Who.BUTLER, TicketAction.MERGE, "number", other.getNumber());
        put(desk + "/merging/removal", Who.BUTLER, TicketAction.PART);
        put(desk + "/links", Who.BUTLER, TicketAction.LINK, "number", other.getNumber());
        put(desk + "/visits", Who.PROJECT_MANAGER, TicketAction.VISIT, "reached", "张伟", "words", "当面致歉");
        put(desk + "/confirmations", Who.BUTLER, TicketAction.KEEP_CONFIRMATION, "kept", paper.toString());
        put(
                desk + "/analyses",
                Who.BUTLER,
                TicketAction.ANALYSE,
                "with",
                stage.supervisor().getId().toString(),
                "words",
                "排班漏洞");
        put(desk + "/phone-views", Who.BUTLER, null);
        put(owner + "/words", Who.OWNER, TicketAction.ADD_OWNERS_WORD, "word", "昨晚又睡着了");
        put(owner + "/confirmation", Who.OWNER, TicketAction.CLOSE);
        put(owner + "/return", Who.OWNER, TicketAction.REOPEN, "reason", "又睡着了");
        put(
                owner + "/score",
                Who.OWNER,
                TicketAction.RATE,
                "attitude",
                "5",
                "timeliness",
                "4",
                "result",
                "3",
                "round",
                String.valueOf(ticket.getRound()));
    }

    private void put(String address, Who who, @Nullable TicketAction action, String... fields) {
        Map<String, String> filled = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            filled.put(fields[i], fields[i + 1]);
        }
        all.put(address, new Form(who, action, filled));
    }

    Map<String, Form> all() {
        return all;
    }
}
