package cn.linli.kernel.notice;

/** The other side did not take a message; says why in words that may be shown (no address of a hook, no secret). */
public class Undelivered extends Exception {

    public Undelivered(String why) {
        super(why);
    }
}
