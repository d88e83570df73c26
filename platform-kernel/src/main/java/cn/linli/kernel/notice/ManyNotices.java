package cn.linli.kernel.notice;

import cn.linli.kernel.Ids;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells thousands of people with a few batches: the bell, and the mail of those who have an address. */
@Component
@RequiredArgsConstructor
class ManyNotices {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final Estates estates;
    private final NoticeSettings settings;
    private final Clock clock;

    /** One that is told, and the id under which it stands. */
    private record Told(UUID id, Telling telling) {}

    void tell(Collection<Telling> tellings, Instant now) {
        List<Told> told = new ArrayList<>();
        tellings.forEach(telling -> told.add(new Told(Ids.next(), telling)));
        jdbc.batchUpdate(
                "insert into notice (id, recipient_id, estate_id, key, message_key, arguments, link, urgent, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (recipient_id, key) do nothing",
                told,
                BATCH,
                (statement, one) -> {
                    Telling telling = one.telling();
                    statement.setObject(1, one.id());
                    statement.setObject(2, telling.recipient());
                    statement.setObject(3, telling.estate());
                    statement.setString(4, telling.key());
                    statement.setString(5, telling.messageKey());
                    statement.setObject(6, telling.arguments().toArray(String[]::new));
                    statement.setString(7, telling.link());
                    statement.setBoolean(8, telling.urgent());
                    statement.setObject(9, now.atOffset(ZoneOffset.UTC));
                });
        mail(heard(told), now);
    }

    /** Those who had not been told before; a batch does not say so of each. */
    private List<Told> heard(List<Told> told) {
        Set<UUID> stored = new HashSet<>(jdbc.query(
                "select id from notice where id = any(?)", (row, n) -> row.getObject("id", UUID.class), (Object)
                        told.stream().map(Told::id).toArray(UUID[]::new)));
        return told.stream().filter(one -> stored.contains(one.id())).toList();
    }

    private void mail(List<Told> heard, Instant now) {
        Map<UUID, String> addresses = addresses(heard);
        Map<UUID, ZoneId> zones = zones(heard);
        List<Told> reachable = heard.stream()
                .filter(one -> addresses.containsKey(one.telling().recipient()))
                .toList();
        jdbc.batchUpdate(
                "insert into notice_delivery (id, notice_id, channel, address, zone, due, attempts)"
                        + " values (?, ?, ?, ?, ?, ?, 0)",
                reachable,
                BATCH,
                (statement, one) -> {
                    Telling telling = one.telling();
                    ZoneId zone = telling.estate() == null
                            ? clock.getZone()
                            : Objects.requireNonNull(zones.get(telling.estate()));
                    Instant due = telling.urgent() ? now : settings.quietHours().release(now, zone);
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, one.id());
                    statement.setString(3, Channel.MAIL.name());
                    statement.setString(4, addresses.get(telling.recipient()));
                    statement.setString(5, zone.getId());
                    statement.setObject(6, due.atOffset(ZoneOffset.UTC));
                });
    }

    private Map<UUID, String> addresses(List<Told> heard) {
        UUID[] people =
                heard.stream().map(one -> one.telling().recipient()).distinct().toArray(UUID[]::new);
        Map<UUID, String> addresses = new HashMap<>();
        jdbc.query(
                "select id, email from staff_member where id = any(?) and disabled_at is null and btrim(email) <> ''",
                row -> {
                    addresses.put(row.getObject("id", UUID.class), row.getString("email"));
                },
                (Object) people);
        return addresses;
    }

    private Map<UUID, ZoneId> zones(List<Told> heard) {
        Set<UUID> places = heard.stream()
                .map(one -> one.telling().estate())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return estates.of(places).stream().collect(Collectors.toMap(Estate::getId, Estate::getZone));
    }
}
