package cn.linli.feedback.web;

import cn.linli.feedback.Tickets;
import cn.linli.web.TokenPlaces;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The personal links to tickets. */
@Component
@RequiredArgsConstructor
class TicketTokens implements TokenPlaces {

    private final Tickets tickets;

    @Override
    public String prefix() {
        return "/t/";
    }

    @Override
    public Optional<UUID> estateBehind(String token) {
        return tickets.estateBehind(token);
    }
}
