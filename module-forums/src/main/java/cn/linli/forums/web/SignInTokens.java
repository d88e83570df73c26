package cn.linli.forums.web;

import cn.linli.forums.ForumSessions;
import cn.linli.web.TokenPlaces;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The codes that hang in the rooms of forums. */
@Component
@RequiredArgsConstructor
class SignInTokens implements TokenPlaces {

    private final ForumSessions sessions;

    @Override
    public String prefix() {
        return "/s/forum/";
    }

    @Override
    public Optional<UUID> estateBehind(String token) {
        return sessions.estateBehind(token);
    }
}
