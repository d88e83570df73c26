package cn.linli.kernel.notice;

/** A way to people outside that a company connects by contributing a bean, such as its supplier of short messages. */
public interface MessagePort {

    Channel channel();

    boolean isConfigured();

    /** Hands one message over to the other side, which has taken it once this returns. */
    void send(String to, String text) throws Undelivered;
}
