package cn.linli.residents.greetings;

/** How far a greeting is. */
public enum GreetingState {
    OPEN,
    /** The message is on its way. */
    SENDING,
    /** The message did not arrive: somebody greets in person or by telephone. */
    UNDELIVERED,
    GREETED,
    LET_GO
}
