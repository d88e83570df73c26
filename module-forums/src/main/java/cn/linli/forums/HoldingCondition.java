package cn.linli.forums;

/** What must be settled before it can be said that a forum was held; each topic may contribute a bean. */
public interface HoldingCondition {

    /** Refuses with a sentence while something is not settled, such as a question that is neither answered nor an item. */
    void requireSettled(Forum forum);
}
