package cn.linli.kernel.staff;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.kernel.staff.Post.Patch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds which role where, and who looks after which homes.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Posts {

    private static final String HELD_ON =
            " p.since <= :on and (p.until is null or p.until > :on) and m.disabled_at is null ";

    private final PostRepository posts;
    private final JdbcClient jdbc;

    @Transactional
    public Post appoint(UUID member, Role role, @Nullable UUID estate, LocalDate since, Collection<Patch> patches) {
        Post post = new Post(member, role, estate, since);
        post.lookAfter(patches);
        return posts.save(post);
    }

    @Transactional
    public void lookAfter(UUID postId, Collection<Patch> patches) {
        Post post = of(postId);
        Seen.requireStill(post.getVersion());
        post.lookAfter(patches);
    }

    /** Ends a post; the last administrator's stays, because nobody else could appoint the next one. */
    @Transactional
    public void end(UUID postId, LocalDate on) {
        Post post = of(postId);
        if (post.getRole() == Role.ADMINISTRATOR
                && holdersAtCompany(Role.ADMINISTRATOR, on).stream().allMatch(post.getMemberId()::equals)) {
            throw Refused.because("staff.post.lastAdministrator");
        }
        post.end(on);
    }

    public Post of(UUID postId) {
        return posts.findById(postId).orElseThrow(() -> new NotFound("post " + postId));
    }

    public List<Post> ofMember(UUID member) {
        return posts.findAllByMemberIdOrderBySince(member);
    }

    public List<Post> atEstate(UUID estate) {
        return posts.findAllByEstateIdOrderByRole(estate);
    }

    /** The people who hold a role at an estate on a date, the longest-serving first. */
    public List<UUID> holders(UUID estate, Role role, LocalDate on) {
        return jdbc.sql("select p.member_id from staff_post p join staff_member m on m.id = p.member_id"
                        + " where p.role = :role and "
                        + (role.isCompany() ? "p.estate_id is null" : "p.estate_id = :estate")
                        + " and " + HELD_ON + " order by p.since, p.id")
                .param("role", role.name())
                .param("estate", estate)
                .param("on", on)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The people who hold one of the roles at each of many estates on a date, in one statement. */
    public Map<UUID, Set<UUID>> holders(Collection<UUID> estates, Collection<Role> roles, LocalDate on) {
        Map<UUID, Set<UUID>> holders = new HashMap<>();
        jdbc.sql("select p.estate_id, p.member_id from staff_post p join staff_member m on m.id = p.member_id"
                        + " where p.estate_id = any(:estates) and p.role = any(:roles) and " + HELD_ON)
                .param("estates", estates.toArray(UUID[]::new))
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("on", on)
                .query(row -> {
                    holders.computeIfAbsent(row.getObject("estate_id", UUID.class), any -> new HashSet<>())
                            .add(row.getObject("member_id", UUID.class));
                });
        return holders;
    }

    /** The people who hold a company role on a date, the longest-serving first. */
    public List<UUID> holdersAtCompany(Role role, LocalDate on) {
        return jdbc.sql("select p.member_id from staff_post p join staff_member m on m.id = p.member_id"
                        + " where p.role = :role and p.estate_id is null and " + HELD_ON + " order by p.since, p.id")
                .param("role", role.name())
                .param("on", on)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Every post that is held on a date, or begins later, with its patch as people write it. */
    public List<Held> held(LocalDate on) {
        return jdbc.sql("""
                        select p.id, p.member_id, p.role, p.estate_id, p.since, p.until,
                               coalesce(string_agg(a.building || case when a.unit = '' then '' else '-' || a.unit end, ','
                                                   order by length(a.building), a.building, a.unit), '') as patch
                        from staff_post p left join staff_patch a on a.post_id = p.id
                        where p.until is null or p.until > :on
                        group by p.id order by p.role, p.since, p.id
                        """)
                .param("on", on)
                .query((row, n) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        Role.valueOf(row.getString("role")),
                        row.getObject("estate_id", UUID.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("patch")))
                .list();
    }

    /** Everybody with a post at the estate on a date. */
    public List<Colleague> colleagues(UUID estate, LocalDate on) {
        return jdbc.sql("select m.id, m.name, p.role from staff_post p join staff_member m on m.id = p.member_id"
                        + " where p.estate_id = :estate and " + HELD_ON + " order by p.role, m.name")
                .param("estate", estate)
                .param("on", on)
                .query((row, n) -> new Colleague(
                        row.getObject("id", UUID.class), row.getString("name"), Role.valueOf(row.getString("role"))))
                .list();
    }

    /** The names of some people, and of those who hold some roles at an estate on a date, in one statement. */
    public Names names(UUID estate, Collection<UUID> people, Collection<Role> roles, LocalDate on) {
        Map<UUID, String> names = new HashMap<>();
        Map<Role, List<String>> holders = new EnumMap<>(Role.class);
        jdbc.sql("select id, name, null as role from staff_member where id = any(:people)"
                        + " union all (select m.id, m.name, p.role from staff_post p join staff_member m on m.id = p.member_id"
                        + " where p.estate_id = :estate and p.role = any(:roles) and " + HELD_ON + ")")
                .param("people", people.toArray(UUID[]::new))
                .param("estate", estate)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("on", on)
                .query(row -> {
                    String role = row.getString("role");
                    if (role == null) {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    } else {
                        holders.computeIfAbsent(Role.valueOf(role), any -> new ArrayList<>())
                                .add(row.getString("name"));
                    }
                });
        holders.values().forEach(Collections::sort);
        return new Names(names, holders);
    }

    /** The butler whose patch has the unit; a post for the unit itself goes before one for the whole building. */
    public Optional<UUID> butlerOf(UUID estate, String building, String unit, LocalDate on) {
        return jdbc.sql("select p.member_id from staff_post p join staff_member m on m.id = p.member_id"
                        + " join staff_patch a on a.post_id = p.id where p.estate_id = :estate and p.role = 'BUTLER'"
                        + " and a.building = :building and a.unit in ('', :unit) and " + HELD_ON
                        + " order by a.unit desc, p.since desc, p.id limit 1")
                .param("estate", estate)
                .param("building", building)
                .param("unit", unit)
                .param("on", on)
                .query(UUID.class)
                .optional();
    }

    /** What a person is on a date; empty for somebody unknown or disabled. Each request asks it, and asks one statement. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Standing> standing(UUID member, LocalDate on) {
        var rows = jdbc.sql("select m.id, m.name, m.language, m.credentials, p.role, p.estate_id,"
                        + " (select count(*) from (select from notice where recipient_id = m.id and read_at is null"
                        + " limit 100) unread) as unread from staff_member m"
                        + " left join staff_post p on p.member_id = m.id and p.since <= :on"
                        + " and (p.until is null or p.until > :on)"
                        + " where m.id = :member and m.disabled_at is null")
                .param("member", member)
                .param("on", on)
                .query((row, n) -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("language"),
                        row.getInt("credentials"),
                        row.getInt("unread"),
                        row.getString("role") == null
                                ? List.of()
                                : List.of(new Standing.Held(
                                        Role.valueOf(row.getString("role")), row.getObject("estate_id", UUID.class)))))
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(merge(rows));
    }

    private static Standing merge(List<Standing> rows) {
        List<Standing.Held> held = new ArrayList<>();
        rows.forEach(row -> held.addAll(row.posts()));
        Standing first = rows.get(0);
        return new Standing(
                first.id(), first.name(), first.language(), first.credentials(), first.unread(), List.copyOf(held));
    }

    /**
     * A post as lists show it.
     *
     * @param patch such as {@code 1,2,3-1}; empty where there is none
     */
    public record Held(
            UUID id,
            UUID member,
            Role role,
            @Nullable UUID estate,
            LocalDate since,
            @Nullable LocalDate until,
            String patch) {}

    /** Somebody with a post at the same estate. */
    public record Colleague(UUID id, String name, Role role) {}
}
