package cn.linli.residents.care;

/** What may be done with a discontent, and when. */
public enum DiscontentAction {
    CONTACT(DiscontentState.RUNNING),
    REGROUP(DiscontentState.CONTENT),
    LET_GO(DiscontentState.RUNNING);

    private final DiscontentState when;

    DiscontentAction(DiscontentState when) {
        this.when = when;
    }

    public boolean isPossibleIn(DiscontentState state) {
        return state == when;
    }
}
