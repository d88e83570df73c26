package cn.linli.app.access;

import cn.linli.kernel.staff.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who may ask for which address; a file that people read and review, in the test resources. */
public final class AccessTable {

    private static final Path FILE = Path.of("src/test/resources/access.csv");
    private static final String HEAD = "method,address,without account,at the own estate,at another estate";
    private static final Set<Role> STAFF = Role.AT_ESTATES;

    private AccessTable() {}

    /**
     * @param open whether it is answered without an account
     * @param own the roles that are answered where they hold a post
     * @param other the roles that are answered at an estate where they hold none
     */
    public record Row(boolean open, Set<Role> own, Set<Role> other) {

        @Override
        public String toString() {
            return (open ? "open" : "-") + "," + words(own) + "," + words(other);
        }
    }

    public static Map<Address, Row> read() throws IOException {
        Map<Address, Row> rows = new TreeMap<>();
        for (String line : Files.readAllLines(FILE)) {
            if (!line.equals(HEAD) && !line.isBlank()) {
                String[] cells = line.split(",");
                rows.put(
                        new Address(cells[0], cells[1]),
                        new Row(cells[2].equals("open"), roles(cells[3]), roles(cells[4])));
            }
        }
        return rows;
    }

    static void write(Map<Address, Row> rows) throws IOException {
        Files.writeString(FILE, HEAD + "\n" + String.join("\n", lines(rows)) + "\n");
    }

    static List<String> lines(Map<Address, Row> rows) {
        return rows.entrySet().stream()
                .map(row -> row.getKey().method() + "," + row.getKey().pattern() + "," + row.getValue())
                .toList();
    }

    private static Set<Role> roles(String words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words.split(" ")) {
            switch (word) {
                case "-" -> {}
                case "all" -> roles.addAll(EnumSet.allOf(Role.class));
                case "staff" -> roles.addAll(STAFF);
                default -> roles.add(Role.valueOf(word));
            }
        }
        return roles;
    }

    private static String words(Collection<Role> roles) {
        if (roles.isEmpty()) {
            return "-";
        }
        if (roles.size() == Role.values().length) {
            return "all";
        }
        boolean staff = roles.containsAll(STAFF);
        String names = Arrays.stream(Role.values())
                .filter(role -> roles.contains(role) && !(staff && STAFF.contains(role)))
                .map(Role::name)
                .collect(Collectors.joining(" "));
        return staff ? ("staff " + names).strip() : names;
    }
}
