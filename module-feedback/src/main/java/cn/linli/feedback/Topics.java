package cn.linli.feedback;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Recent;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The topics that opinions are sorted by.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Topics {

    /** Problems left from construction have rules of their own (FEE-14). */
    public static final String HANDOVER_DEFECT = "HANDOVER_DEFECT";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,31}");

    private final TopicRepository topics;
    private final Recent<String, List<Topic>> known = new Recent<>(1);

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Topic> all() {
        return known.get("", any -> List.copyOf(topics.findAllByOrderByPositionAscCodeAsc()));
    }

    /** The topics that are offered now: code and name, in order. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, String> offered(Locale language) {
        Map<String, String> names = new LinkedHashMap<>();
        all().stream()
                .filter(topic -> !topic.isRetired())
                .forEach(topic -> names.put(topic.getCode(), topic.nameIn(language)));
        return names;
    }

    /** The names of all topics, for lists that hold old tickets too. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, String> names(Locale language) {
        Map<String, String> names = new LinkedHashMap<>();
        all().forEach(topic -> names.put(topic.getCode(), topic.nameIn(language)));
        return names;
    }

    public void add(String code, String name, String nameEn, int position) {
        if (!CODE.matcher(code).matches()) {
            throw Refused.because("feedback.topic.code").at("code");
        }
        if (topics.findByCode(code).isPresent()) {
            throw Refused.because("feedback.topic.taken", code).at("code");
        }
        known.forget();
        topics.save(new Topic(code, named(name, "name", 40), named(nameEn, "nameEn", 60), position));
    }

    public void rename(String code, String name, String nameEn, int position) {
        known.forget();
        Topic topic = of(code);
        Seen.requireStill(topic.getVersion());
        topic.rename(named(name, "name", 40), named(nameEn, "nameEn", 60), position);
    }

    public void retire(String code) {
        Refused.unless(!code.equals(HANDOVER_DEFECT), "feedback.topic.needed");
        known.forget();
        of(code).retire();
    }

    public void offerAgain(String code) {
        known.forget();
        of(code).offerAgain();
    }

    private static String named(String typed, String field, int longest) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > longest) {
            throw Refused.because("feedback.topic.name", longest).at(field);
        }
        return name;
    }

    @Transactional(readOnly = true)
    public Topic of(String code) {
        return topics.findByCode(code).orElseThrow(() -> new NotFound("topic " + code));
    }

    /** What nobody has sorted yet: repairs are about repairs, the rest is other until a colleague has read it. */
    String firstGuess(TicketKind kind) {
        String guess = kind == TicketKind.REPAIR ? "REPAIR" : "OTHER";
        List<String> offered = all().stream()
                .filter(topic -> !topic.isRetired() && !topic.getCode().equals(HANDOVER_DEFECT))
                .map(Topic::getCode)
                .toList();
        if (offered.isEmpty()) {
            return HANDOVER_DEFECT;
        }
        return offered.contains(guess) ? guess : offered.get(offered.size() - 1);
    }

    void requireCurrent(String code) {
        if (all().stream().noneMatch(topic -> topic.getCode().equals(code) && !topic.isRetired())) {
            throw Refused.because("feedback.topic.unknown").at("topic");
        }
    }
}
