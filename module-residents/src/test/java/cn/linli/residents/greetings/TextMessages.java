package cn.linli.residents.greetings;

import cn.linli.kernel.notice.Channel;
import cn.linli.kernel.notice.MessagePort;
import cn.linli.kernel.notice.Undelivered;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** A supplier of short messages that keeps what it was given. */
@Component
public class TextMessages implements MessagePort {

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile boolean broken;
    private volatile boolean connected = true;

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isConfigured() {
        return connected;
    }

    @Override
    public void send(String to, String text) throws Undelivered {
        if (broken) {
            throw new Undelivered("no credit left");
        }
        sent.add(to + " " + text);
    }

    public List<String> sent() {
        return sent;
    }

    public void start(boolean works) {
        sent.clear();
        broken = !works;
        connected = true;
    }

    void disconnect() {
        connected = false;
    }
}
