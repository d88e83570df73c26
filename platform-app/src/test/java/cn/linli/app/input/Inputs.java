package cn.linli.app.input;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything bad that can be sent to one address: in each field, in the address itself, and as the whole body. */
final class Inputs {

    private static final int DRAWN = 7;
    private static final List<String> BAD_STEPS = List.of(
            "x",
            "-1",
            "%F0%A0%AE%B7",
            "%00",
            "%ED%A0%80",
            "%FF",
            "%25",
            "%2e%2e",
            "a%2Fb",
            "a;b=c",
            "%0d%0a",
            "%E2%80%AE",
            "99999999999999999999",
            "a".repeat(3_000));
    private static final Map<String, List<String>> OF_EVERY_LIST = Map.of(
            "page", List.of("99999999999", "2147483647", "-1"),
            "size", List.of("1000000000", "0"),
            "sort", List.of("no_such_column,desc", "id;drop table estate"),
            "after", List.of("x_y", "+999999999-12-31T23:59:59Z_" + UUID.randomUUID()));

    private final Target target;
    private final Random random;
    private final List<Input> all = new ArrayList<>();

    private Inputs(Target target, Random random) {
        this.target = target;
        this.random = random;
    }

    static List<Input> to(Target target, Random random) {
        Inputs inputs = new Inputs(target, random);
        inputs.inFields();
        inputs.inThePath();
        if (target.address().reads()) {
            OF_EVERY_LIST.forEach((name, values) ->
                    values.forEach(value -> inputs.add(name + "=" + value, List.of(Part.of(name, value)))));
        } else {
            inputs.asTheBody();
        }
        return inputs.all;
    }

    private void inFields() {
        for (String name : target.fields().keySet()) {
            List<BadValue> bad = new ArrayList<>(BadValue.ALWAYS);
            bad.addAll(target.address().reads() ? List.of() : BadValue.IN_FORMS);
            bad.addAll(Parameters.FILE.equals(target.fields().get(name)) ? BadValue.FILE_NAMES : List.of());
            bad.addAll(drawn(BadValue.SOMETIMES, DRAWN));
            bad.forEach(value -> add(name + " " + value.what(), with(name, value)));
        }
        add(
                "what no form has",
                Stream.concat(
                                good().stream(),
                                Stream.of(
                                        Part.of("class.module.classLoader.x", "1"),
                                        Part.of("id", "1"),
                                        Part.of("version", "x")))
                        .toList());
        add("nothing", List.of());
    }

    private <T> List<T> drawn(List<T> from, int most) {
        List<T> lots = new ArrayList<>(from);
        Collections.shuffle(lots, random);
        return lots.subList(0, Math.min(most, lots.size()));
    }

    private List<Part> with(String name, BadValue value) {
        return good().stream()
                .flatMap(part -> part.name().equals(name) ? value.apply().apply(part).stream() : Stream.of(part))
                .toList();
    }

    private List<Part> good() {
        return target.filled(key());
    }

    private UUID key() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void add(String what, List<Part> parts) {
        all.add(new Input(target, what, sender -> send(sender, parts)));
    }

    private HttpResponse<String> send(Sender sender, List<Part> parts) {
        if (target.address().reads()) {
            return sender.get(target.path() + "?" + Part.urlEncoded(parts));
        }
        List<Part> whole = Stream.concat(Stream.of(Part.of("_csrf", sender.token())), parts.stream())
                .toList();
        return sender.post(target.path(), whole);
    }

    private void inThePath() {
        String[] pattern = target.address().pattern().split("/");
        String[] steps = target.path().split("/");
        for (int i = 0; i < Math.min(pattern.length, steps.length); i++) {
            if (pattern[i].startsWith("{")) {
                for (String bad : drawn(BAD_STEPS, 8)) {
                    String[] changed = steps.clone();
                    changed[i] = bad;
                    String path = String.join("/", changed);
                    all.add(new Input(
                            target,
                            pattern[i] + " is " + bad.substring(0, Math.min(20, bad.length())),
                            sender -> target.address().reads() ? sender.get(path) : sender.post(path, Map.of())));
                }
            }
        }
    }

    private void asTheBody() {
        byte[] whole = Part.multipart(good());
        body(
                "broken multipart",
                Sender.MULTIPART,
                BadValue.utf8("--" + Part.BOUNDARY + "\r\nno head\r\n\r\n--" + Part.BOUNDARY));
        body("truncated multipart", Sender.MULTIPART, Arrays.copyOf(whole, Math.max(1, whole.length / 2)));
        body("multipart cut in its last line", Sender.MULTIPART, Arrays.copyOf(whole, Math.max(1, whole.length - 5)));
        body("multipart without a boundary", "multipart/form-data", whole);
        body("multipart with an empty boundary", "multipart/form-data; boundary=", whole);
        body("multipart with another boundary", "multipart/form-data; boundary=other", whole);
        body("empty multipart", Sender.MULTIPART, new byte[0]);
        body(
                "multipart of a thousand parts",
                Sender.MULTIPART,
                Part.multipart(Collections.nCopies(1_000, Part.of("x", "y"))));
        body("a broken escape", Sender.FORM, BadValue.utf8("words=%zz&name=%"));
        body("ten thousand names", Sender.FORM, BadValue.utf8("x=1&".repeat(10_000)));
        body("more than a form may hold", Sender.FORM, BadValue.utf8("words=" + "a".repeat(3_000_000)));
        body("an unknown charset", Sender.FORM + "; charset=nonsense", BadValue.utf8("words=x"));
        body("JSON", "application/json", BadValue.utf8("{\"words\": [[[["));
        body(
                "XML",
                "application/xml",
                BadValue.utf8("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"));
        body("no type at all", "nonsense", BadValue.utf8("words=x"));
    }

    private void body(String what, String type, byte[] body) {
        all.add(new Input(target, what, sender -> sender.post(target.path(), type, body)));
        if (type.startsWith("multipart")) {
            all.add(new Input(
                    target,
                    what + ", the token in the address",
                    sender -> sender.post(target.path() + "?_csrf=" + sender.token(), type, body)));
        }
    }
}
