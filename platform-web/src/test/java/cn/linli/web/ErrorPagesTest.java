package cn.linli.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.SocketException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class ErrorPagesTest {

    @RestController
    static class Desk {

        @PostMapping("/begun")
        void begins() {
            throw new CannotCreateTransactionException(
                    "Could not open JPA EntityManager", new SocketException("Broken pipe"));
        }

        @PostMapping("/ended")
        void ends() {
            throw new TransactionSystemException("Could not commit", new SocketException("Connection reset by peer"));
        }
    }

    /** For Spring a broken pipe at the end of the causes is a reader who has left, to whom nothing need be said. */
    @Test
    void aDatabaseThatGoesAwayIsToldAndNotTakenForAReaderWhoLeft() throws Exception {
        StaticMessageSource words = new StaticMessageSource();
        words.addMessage("web.error.database", Locale.getDefault(), "send it again");
        var desk = MockMvcBuilders.standaloneSetup(new Desk())
                .setControllerAdvice(new ErrorPages(words))
                .build();
        for (String address : new String[] {"/begun", "/ended"}) {
            desk.perform(post(address))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(model().attribute("sentence", "send it again"));
        }
    }
}
