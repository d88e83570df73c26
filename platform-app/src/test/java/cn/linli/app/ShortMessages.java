package cn.linli.app;

import cn.linli.kernel.notice.Channel;
import cn.linli.kernel.notice.MessagePort;
import org.springframework.boot.test.context.TestComponent;

/** A supplier of short messages that takes whatever comes, so that something may be sent to owners. */
@TestComponent
public class ShortMessages implements MessagePort {

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public void send(String to, String text) {}
}
