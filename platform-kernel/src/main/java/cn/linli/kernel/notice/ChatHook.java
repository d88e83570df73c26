package cn.linli.kernel.notice;

import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Secret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * The web-hook of a chat group: of one estate, or of the company for all that have none. Who knows its address can post,
 * so the address is treated as a secret.
 */
@Entity
@Table(name = "notice_chat_hook")
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class ChatHook {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_SECRET = 200;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "estate_id")
    private @Nullable UUID estate;

    @Enumerated(EnumType.STRING)
    private ChatKind kind;

    private String name;

    @Secret
    private String url;

    @Secret
    private @Nullable String secret;

    private Instant addedAt;

    ChatHook(@Nullable UUID estate, ChatHookDraft draft, List<String> hostsOfTheHouse, Instant at) {
        if (draft.name().isBlank() || draft.name().strip().length() > LONGEST_NAME) {
            throw Refused.because("notice.hook.name", LONGEST_NAME).at("name");
        }
        if (draft.secret() != null && draft.secret().strip().length() > LONGEST_SECRET) {
            throw Refused.because("notice.hook.secret", LONGEST_SECRET).at("secret");
        }
        this.id = Ids.next();
        this.estate = estate;
        this.kind = draft.kind();
        this.name = draft.name().strip();
        this.url = checked(draft.url().strip(), draft.kind(), hostsOfTheHouse);
        this.secret = draft.secret() == null || draft.secret().isBlank()
                ? null
                : draft.secret().strip();
        this.addedAt = at;
    }

    /** The server posts there, so only to where it is meant to: not to a neighbour inside the own network. */
    private static String checked(String url, ChatKind kind, List<String> hostsOfTheHouse) {
        try {
            URI uri = new URI(url);
            String host = String.valueOf(uri.getHost());
            boolean product = "https".equals(uri.getScheme()) && uri.getPort() == -1 && kind.liesOn(host);
            boolean house = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && hostsOfTheHouse.contains(uri.getPort() == -1 ? host : host + ":" + uri.getPort());
            if (url.length() <= LONGEST_URL && uri.getUserInfo() == null && (product || house)) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Falls through to the refusal, which says what an address looks like.
        }
        throw Refused.because("notice.hook.url." + kind.name()).at("url");
    }

    ChatHookLine line() {
        return new ChatHookLine(id, estate, kind, name, URI.create(url).getHost(), secret != null, addedAt);
    }
}
