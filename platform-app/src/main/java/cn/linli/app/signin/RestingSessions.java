package cn.linli.app.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that are written when something about them changed. That somebody was here is written down every few minutes
 * and not for every page: a write would make each page wait for the disk. Within one request a session is read once.
 */
@RequiredArgsConstructor
class RestingSessions<S extends Session> implements SessionRepository<RestingSessions.Resting<S>> {

    private static final Duration REST = Duration.ofMinutes(5);
    private static final ThreadLocal<@Nullable Resting<?>> FOUND = new ThreadLocal<>();

    private final SessionRepository<S> stored;

    @Override
    public Resting<S> createSession() {
        Resting<S> session = new Resting<>(stored.createSession());
        session.changed = true;
        return session;
    }

    @Override
    public void save(Resting<S> session) {
        if (session.changed) {
            stored.save(session.kept);
            session.changed = false;
        }
    }

    @Override
    public @Nullable Resting<S> findById(String id) {
        Resting<S> known = known();
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        S kept = stored.findById(id);
        Resting<S> session = kept == null ? null : new Resting<>(kept);
        FOUND.set(session);
        return session;
    }

    @SuppressWarnings("unchecked")
    private static <S extends Session> @Nullable Resting<S> known() {
        return (Resting<S>) FOUND.get();
    }

    @Override
    public void deleteById(String id) {
        FOUND.remove();
        stored.deleteById(id);
    }

    /** A request begins or ends. */
    static void forget() {
        FOUND.remove();
    }

    /** A session that remembers whether it has to be written. */
    @RequiredArgsConstructor(access = AccessLevel.PRIVATE)
    static final class Resting<S extends Session> implements Session {

        private final S kept;
        private boolean changed;

        @Override
        public void setLastAccessedTime(Instant time) {
            if (Duration.between(kept.getLastAccessedTime(), time).compareTo(REST) >= 0) {
                changed = true;
                kept.setLastAccessedTime(time);
            }
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return kept.changeSessionId();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            changed = true;
            if (value == null) {
                kept.removeAttribute(name);
            } else {
                kept.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            if (kept.getAttribute(name) != null) {
                changed = true;
                kept.removeAttribute(name);
            }
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
