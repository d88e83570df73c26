package cn.linli.app.journeys;

import cn.linli.app.access.Address;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of the program's addresses were seen, which are known by a link, and what was wrong with them. */
class Seen {

    private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z]+}");

    private final Map<Address, Pattern> addresses;
    private final Set<Address> seen = new TreeSet<>();
    private final Set<String> paths = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    Seen(Set<Address> addresses) {
        this.addresses = addresses.stream()
                .collect(Collectors.toMap(address -> address, Seen::matching, (one, other) -> one, TreeMap::new));
    }

    private static Pattern matching(Address address) {
        return Pattern.compile(VARIABLE.matcher(address.pattern()).replaceAll("[^/]+"));
    }

    /** The address that answers this path; of several, the one that leaves the least open. */
    Optional<Address> at(String method, String path) {
        return addresses.entrySet().stream()
                .filter(address -> address.getKey().method().equals(method)
                        && address.getValue()
                                .matcher(URI.create(path).getPath())
                                .matches())
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(
                        address -> VARIABLE.matcher(address.pattern()).results().count()));
    }

    void know(List<String> links) {
        links.forEach(link -> paths.add(URI.create(link).getPath()));
    }

    /** Whether it is the first time. */
    boolean add(Address address) {
        return seen.add(address);
    }

    void wrong(String where, List<String> what) {
        what.forEach(one -> faults.add(where + " " + one));
    }

    List<String> faults() {
        return faults;
    }

    int count() {
        return seen.size();
    }

    Set<Address> unseenPages() {
        Set<Address> unseen = new TreeSet<>(addresses.keySet());
        unseen.removeIf(address -> !address.reads() || seen.contains(address));
        return unseen;
    }

    /** Paths of this address, made from what links have named: its beginning up to the last id, with its own end. */
    List<String> guesses(Address address) {
        int last = address.pattern().lastIndexOf('}') + 1;
        if (last == 0) {
            return List.of(address.pattern());
        }
        String end = address.pattern().substring(last);
        Pattern beginning = Pattern.compile(
                "(" + VARIABLE.matcher(address.pattern().substring(0, last)).replaceAll("[^/]+") + ")(/.*)?");
        return paths.stream()
                .map(beginning::matcher)
                .filter(found -> found.matches())
                .map(found -> found.group(1) + end)
                .filter(path -> at("GET", path).filter(address::equals).isPresent())
                .distinct()
                .toList();
    }
}
