package cn.linli.residents.care;

/** How far it is with a household that is not satisfied. */
public enum DiscontentState {
    /** It is contacted every half month. */
    RUNNING,
    /** A contact said content; into which group it goes is still to be confirmed. */
    CONTENT,
    ENDED
}
