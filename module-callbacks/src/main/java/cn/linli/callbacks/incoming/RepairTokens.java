package cn.linli.callbacks.incoming;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.journal.Journal;
import cn.linli.web.api.ApiCaller;
import cn.linli.web.api.ApiCallers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens with which other programs send repairs to an estate; one that is withdrawn counts no more from that moment on.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class RepairTokens implements ApiCallers {

    /** By which whoever finds one knows what it is, and a search for left-behind secrets finds it. */
    private static final String BEGINNING = "linli_";

    private static final int BYTES = 32;
    private static final Duration ABOUT = Duration.ofMinutes(1);

    private final RepairTokenRepository tokens;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * What its receiver is given.
     *
     * @param secret shown this once
     */
    public record Issued(RepairToken token, String secret) {}

    public Issued issue(UUID estate, String name, Actor by) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String secret = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        RepairToken token = new RepairToken(estate, name, secret, by, clock.instant());
        journal.note("repairToken.issued", estate, RepairToken.SUBJECT, token.getId());
        return new Issued(tokens.save(token), secret);
    }

    public void withdraw(UUID estate, UUID id, Actor by) {
        journal.note("repairToken.withdrawn", estate, RepairToken.SUBJECT, id);
        tokens.findForUpdateByEstateIdAndId(estate, id)
                .orElseThrow(() -> new NotFound("repair token " + id))
                .withdraw(by, clock.instant());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RepairToken> ofEstate(UUID estate) {
        return tokens.findAllByEstateIdOrderByIssuedAtDesc(estate);
    }

    @Override
    public Optional<ApiCaller> behind(String digest) {
        Optional<ApiCaller> caller = jdbc.sql(
                        "select id, estate_id, name from repair_token where digest = :digest and withdrawn_at is null")
                .param("digest", digest)
                .query((row, n) -> new ApiCaller(
                        row.getObject("id", UUID.class), row.getObject("estate_id", UUID.class), row.getString("name")))
                .optional();
        caller.ifPresent(known -> used(known.token()));
        return caller;
    }

    /** To the minute: a program that sends a thousand repairs need not write this as often. */
    private void used(UUID id) {
        Instant now = clock.instant();
        jdbc.sql("update repair_token set last_used_at = :now where id = :id and withdrawn_at is null"
                        + " and (last_used_at is null or last_used_at < :before)")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(ABOUT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
