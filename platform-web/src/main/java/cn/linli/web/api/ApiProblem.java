package cn.linli.web.api;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** Every kind of problem that another program may be told of. */
@Getter
@RequiredArgsConstructor
public enum ApiProblem {
    /** What was sent cannot be read at all. */
    UNREADABLE(400),
    /** No token, or one that does not count: nobody learns which of the two. */
    UNKNOWN_TOKEN(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD(405),
    /** The same number was sent before with other content. */
    OTHER_CONTENT(409),
    TOO_LARGE(413),
    MEDIA_TYPE(415),
    /** It can be read, and some of it cannot be taken. */
    FIELDS(422),
    TOO_OFTEN(429),
    FAILED(500),
    UNAVAILABLE(503);

    private final int status;

    /** A name for programs: {@code urn:linli:problem:too-often}. */
    public String type() {
        return "urn:linli:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the database is away, which passes, or something else is wrong. */
    static ApiProblem behind(Exception failure) {
        boolean away = failure instanceof TransactionException || failure instanceof DataAccessResourceFailureException;
        return away ? UNAVAILABLE : FAILED;
    }

    /** The kind that an answer with this status belongs to. */
    static ApiProblem of(int status) {
        Optional<ApiProblem> known =
                Stream.of(values()).filter(one -> one.status == status).findFirst();
        return known.orElse(status < 500 ? UNREADABLE : FAILED);
    }
}
