package cn.linli.kernel;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A mail server and a chat product, as the kernel's tests find them outside the house. */
public class OutsideWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\",\"code\":0,\"msg\":\"success\"}";
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static final HttpServer CHAT = openChat();

    private static volatile int status = 200;
    private static volatile String answer = TAKEN;

    /** Everything works and nothing has been heard. */
    public static void reset() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        HEARD.clear();
        chatAnswers(200, TAKEN);
    }

    public static void chatAnswers(int newStatus, String newAnswer) {
        status = newStatus;
        answer = newAnswer;
    }

    /** The bodies posted into the chat, in their order. */
    public static List<String> heard() {
        return List.copyOf(HEARD);
    }

    public static String chatUrl() {
        return "http://" + chatHost() + "/robot/send?key=very-secret-key";
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MAIL.start();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "outside-world",
                        Map.of(
                                "spring.mail.host", "127.0.0.1",
                                "spring.mail.port", MAIL.getSmtp().getPort(),
                                "linli.notices.mail-from", "linli@jinyuan.test",
                                "linli.notices.chat-hosts", chatHost(),
                                "linli.address", "https://linli.test/")));
    }

    private static String chatHost() {
        return "127.0.0.1:" + CHAT.getAddress().getPort();
    }

    private static HttpServer openChat() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                HEARD.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
