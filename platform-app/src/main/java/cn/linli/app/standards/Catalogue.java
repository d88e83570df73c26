package cn.linli.app.standards;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Ladder;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.duty.StandardChapter;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.duty.Standards.InForce;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** All clauses of all rooms with their numbers: what the clause says, what the company and what estates have set. */
@Service
@RequiredArgsConstructor
class Catalogue {

    private final Standards standards;
    private final MessageSource messages;

    List<Chapter> chapters(Locale language) {
        List<InForce> set = standards.inForce();
        return standards.chapters().stream()
                .map(chapter -> new Chapter(
                        title(chapter, language),
                        chapter.standards().stream()
                                .map(standard -> clause(standard, set, language))
                                .toList()))
                .toList();
    }

    Clause clause(String code, Locale language) {
        return clause(standards.of(code), standards.inForce(), language);
    }

    /** The numbers of the clause that can be set at all. */
    static List<StandardNumber> numbers(Standard standard) {
        return Arrays.stream(StandardNumber.values())
                .filter(number -> number.defaultOf(standard) != null)
                .toList();
    }

    private Clause clause(Standard standard, List<InForce> all, Locale language) {
        List<InForce> set = all.stream()
                .filter(number -> number.standard().equals(standard.code()))
                .toList();
        return new Clause(
                standard.code(),
                find("standard." + standard.code(), language).orElse(standard.code()),
                owedBy(standard, language),
                numbers(standard).stream()
                        .map(number -> line(standard, number, set, language))
                        .toList());
    }

    private NumberLine line(Standard standard, StandardNumber number, List<InForce> set, Locale language) {
        int byDefault = Objects.requireNonNull(number.defaultOf(standard));
        List<InForce> ofNumber =
                set.stream().filter(one -> one.number() == number).toList();
        Optional<InForce> company =
                ofNumber.stream().filter(one -> one.estate() == null).findFirst();
        return new NumberLine(
                number,
                find("app.standards.number." + number, language).orElse(number.name()),
                shown(standard, number, byDefault, language),
                company.map(one -> shown(standard, number, one.value(), language))
                        .orElse(null),
                ofNumber.stream()
                        .filter(one -> one.estate() != null)
                        .map(one -> new OfEstate(
                                String.valueOf(one.estateName()), shown(standard, number, one.value(), language)))
                        .toList());
    }

    String shown(Standard standard, StandardNumber number, int value, Locale language) {
        Allowance allowance = standard.allowance();
        String key = switch (number) {
            case ALLOWANCE ->
                "app.standards.allowance." + (allowance == null ? Allowance.Unit.DAYS_AFTER : allowance.unit());
            case TARGET -> "app.standards.target";
            case QUOTA -> "app.standards.quota";
        };
        return messages.getMessage(key, new Object[] {value}, language);
    }

    private @Nullable String owedBy(Standard standard, Locale language) {
        Ladder ladder = standard.ladder();
        if (ladder != null) {
            return ladder.roles().stream()
                    .map(role -> messages.getMessage("role." + role, null, language))
                    .collect(Collectors.joining(" → "));
        }
        return standard.role() == null ? null : messages.getMessage("role." + standard.role(), null, language);
    }

    private String title(StandardChapter chapter, Locale language) {
        return find("app.chapter." + chapter.module(), language).orElse(chapter.module());
    }

    private Optional<String> find(String key, Locale language) {
        return Optional.ofNullable(messages.getMessage(key, null, null, language));
    }

    record Chapter(String title, List<Clause> clauses) {}

    /**
     * @param owedBy the role, or the roles of the ladder in order; none where the clause names nobody
     */
    record Clause(String code, String words, @Nullable String owedBy, List<NumberLine> numbers) {

        /** Every estate's own number, for the list. */
        public List<OfEstate> ofEstates() {
            List<OfEstate> all = new ArrayList<>();
            numbers.forEach(number -> all.addAll(number.ofEstates()));
            return all;
        }
    }

    record NumberLine(
            StandardNumber number,
            String name,
            String byDefault,
            @Nullable String ofCompany,
            List<OfEstate> ofEstates) {

        public String inForce() {
            return ofCompany == null ? byDefault : ofCompany;
        }
    }

    record OfEstate(String estate, String value) {}
}
