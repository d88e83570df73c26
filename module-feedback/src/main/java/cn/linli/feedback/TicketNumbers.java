package cn.linli.feedback;

import cn.linli.kernel.estate.Estate;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that can be said on the telephone ({@code 261122-07}) and links that cannot be guessed. */
@Component
@RequiredArgsConstructor
class TicketNumbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int TOKEN_LENGTH = 24;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    String next(Estate estate) {
        LocalDate today = estate.today(clock);
        int n = jdbc.sql("insert into ticket_counter (estate_id, day, last) values (:estate, :day, 1)"
                        + " on conflict (estate_id, day) do update set last = ticket_counter.last + 1 returning last")
                .param("estate", estate.getId())
                .param("day", today)
                .query(Integer.class)
                .single();
        return DAY.format(today) + "-" + (n < 10 ? "0" + n : n);
    }

    /** About 138 random bits. */
    String token() {
        StringBuilder token = new StringBuilder(TOKEN_LENGTH);
        for (int i = 0; i < TOKEN_LENGTH; i++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }
}
