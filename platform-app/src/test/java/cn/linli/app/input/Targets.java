package cn.linli.app.input;

import cn.linli.app.access.AccessTable;
import cn.linli.app.access.Address;
import cn.linli.kernel.staff.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds everything that takes input: what handlers bind, and what the forms on all pages send. */
final class Targets {

    /** Whoever has most to do comes first. */
    private static final List<Role> LIKELIEST =
            List.of(Role.BUTLER, Role.PROJECT_MANAGER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.QUALITY_INSPECTOR);

    private final Map<Address, Target> all = new TreeMap<>();
    private final Function<@Nullable Role, Sender> people;

    /**
     * @param people somebody signed in for every role, and somebody without an account for none
     */
    Targets(
            Map<Address, org.springframework.web.method.HandlerMethod> handlers,
            Function<@Nullable Role, Sender> people,
            String estate,
            Map<String, String> objects)
            throws IOException {
        this.people = people;
        Map<Address, AccessTable.Row> rows = AccessTable.read();
        handlers.forEach((address, handler) -> {
            AccessTable.Row row = rows.get(address);
            // What nobody may ask for who signs in is for other programs; RepairApiTest sends them what nobody would
            // write.
            if (row != null && (row.open() || !row.own().isEmpty())) {
                Role role = row.open() ? null : likeliest(row.own());
                all.put(address, new Target(address, address.filled(estate, objects), role, Parameters.of(handler)));
            }
        });
        for (Target target : List.copyOf(all.values())) {
            if (target.address().reads()) {
                readForms(target, rows.get(target.address()));
            }
        }
    }

    Collection<Target> all() {
        return all.values();
    }

    private static Role likeliest(Set<Role> roles) {
        return LIKELIEST.stream()
                .filter(roles::contains)
                .findFirst()
                .orElseGet(() -> roles.iterator().next());
    }

    /** The same page shows different forms to different people. */
    private void readForms(Target target, AccessTable.Row row) {
        Set<Role> readers = EnumSet.noneOf(Role.class);
        LIKELIEST.stream().filter(row.own()::contains).forEach(readers::add);
        if (row.open()) {
            read(target, null);
        } else {
            (readers.isEmpty() ? Set.of(likeliest(row.own())) : readers).forEach(role -> read(target, role));
        }
    }

    private void read(Target page, @Nullable Role reader) {
        HttpResponse<String> answer = people.apply(reader).get(page.path());
        if (answer.statusCode() != 200 || !isPage(answer)) {
            return;
        }
        for (Form form : Form.on(answer.body(), page.path())) {
            Target known = at(form);
            if (known != null && !known.isShown()) {
                Target target = new Target(
                        known.address(), form.action(), known.role() == null ? null : reader, known.fields());
                target.shownAs(form);
                all.put(known.address(), target);
            }
        }
    }

    static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private @Nullable Target at(Form form) {
        PathContainer path = PathContainer.parsePath(form.action());
        return all.keySet().stream()
                .filter(address -> address.method().equals(form.method()))
                .map(address -> PathPatternParser.defaultInstance.parse(address.pattern()))
                .filter(pattern -> pattern.matches(path))
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .findFirst()
                .map(pattern -> all.get(new Address(form.method(), pattern.getPatternString())))
                .orElse(null);
    }
}
