package cn.linli.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The headers on every answer. They are set where the container begins, so that what never reaches a page (an address that
 * is none, a head that is too long, a request that a firewall turns away) has them, too; a page may replace one.
 */
@Component
@RequiredArgsConstructor
class AnswerHeaders implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(self), microphone=(), geolocation=(), payment=()");

    private final MessageSource messages;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new OnEveryAnswer());
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerRefusal(messages)));
    }

    private static final class OnEveryAnswer extends ValveBase {

        OnEveryAnswer() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            ALL.forEach(response::setHeader);
            getNext().invoke(request, response);
        }
    }
}
