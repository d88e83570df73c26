package cn.linli.bulletins;

/** What must be so before a paper is put on the board, beside its approval and signature; another room may contribute a bean. */
public interface PublishingCondition {

    /** Refuses with a sentence while something is missing; nothing where the paper has nothing to do with the room. */
    void require(Document document);
}
