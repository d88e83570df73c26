package cn.linli.kernel.notice;

/** Takes messages to a chat group. */
interface ChatChannel {

    void send(ChatHook hook, String text) throws Undelivered;
}
