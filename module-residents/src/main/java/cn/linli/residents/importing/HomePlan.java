package cn.linli.residents.importing;

import cn.linli.residents.HomeNumber;
import cn.linli.residents.Occupancy;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.PersonFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one home would change: holds each row against the rows before it and against what is known. The same
 * plan answers the dry run and does the work.
 */
final class HomePlan {

    private final HomeNumber number;
    private final @Nullable KnownHome known;
    private final Map<Integer, Verdict> verdicts = new HashMap<>();
    private final Map<Integer, List<Problem>> problems = new HashMap<>();
    private final Map<String, ReadRow> named = new HashMap<>();
    private final Map<String, ReadRow> saidFirst = new HashMap<>();
    private final List<PersonDetails> newPeople = new ArrayList<>();
    private final List<PersonChange> changedPeople = new ArrayList<>();
    private @Nullable Integer floor;
    private @Nullable BigDecimal area;
    private @Nullable Occupancy occupancy;

    /** A known person and what the row says about them. */
    record PersonChange(PersonFile before, PersonDetails after) {}

    private HomePlan(HomeNumber number, @Nullable KnownHome known) {
        this.number = number;
        this.known = known;
        if (known != null) {
            this.floor = known.floor();
            this.area = known.area();
            this.occupancy = known.occupancy();
        }
    }

    static HomePlan of(HomeNumber number, List<ReadRow> rows, @Nullable KnownHome known) {
        HomePlan plan = new HomePlan(number, known);
        boolean saysOccupancy = known != null || rows.stream().anyMatch(row -> row.occupancy() != null);
        for (ReadRow row : rows) {
            if (saysOccupancy) {
                plan.add(row);
            } else {
                plan.refuse(row, Problem.of(ResidentColumns.OCCUPANCY, "residents.import.occupancyMissing", ""));
            }
        }
        return plan;
    }

    private void add(ReadRow row) {
        if (contradicts(row, ResidentColumns.FLOOR, ReadRow::floor)
                | contradicts(row, ResidentColumns.AREA, ReadRow::area)
                | contradicts(row, ResidentColumns.OCCUPANCY, ReadRow::occupancy)
                | isTwice(row)
                | masksUnknownPhone(row)) {
            return;
        }
        PersonFile before = knownPerson(row);
        boolean isFirst = known == null && verdicts.values().stream().allMatch(verdict -> verdict == Verdict.BAD);
        boolean homeChanges = changeHome(row);
        Verdict person = changePerson(row, before);
        Verdict verdict = isFirst || person == Verdict.NEW
                ? Verdict.NEW
                : homeChanges || person == Verdict.CHANGED ? Verdict.CHANGED : Verdict.SAME;
        verdicts.put(row.number(), verdict);
    }

    private boolean contradicts(ReadRow row, String column, Function<ReadRow, @Nullable Object> value) {
        Object mine = value.apply(row);
        if (mine == null) {
            return false;
        }
        ReadRow first = saidFirst.putIfAbsent(column, row);
        if (first == null || Objects.equals(value.apply(first), mine)) {
            return false;
        }
        refuse(row, Problem.of(column, "residents.import.contradiction", mine.toString(), "" + first.number()));
        return true;
    }

    private boolean isTwice(ReadRow row) {
        if (!row.hasPerson()) {
            return false;
        }
        ReadRow first = named.putIfAbsent(CellWords.folded(row.name()), row);
        if (first == null) {
            return false;
        }
        refuse(row, Problem.of(ResidentColumns.NAME, "residents.import.twice", row.name(), "" + first.number()));
        return true;
    }

    private boolean masksUnknownPhone(ReadRow row) {
        String masked = row.maskedPhone();
        if (masked == null) {
            return false;
        }
        PersonFile before = knownPerson(row);
        if (before != null && before.phone() != null && before.phone().masked().equals(masked)) {
            return false;
        }
        refuse(row, Problem.of(ResidentColumns.PHONE, "residents.import.masked", masked));
        return true;
    }

    private void refuse(ReadRow row, Problem problem) {
        verdicts.put(row.number(), Verdict.BAD);
        problems.computeIfAbsent(row.number(), none -> new ArrayList<>()).add(problem);
    }

    private @Nullable PersonFile knownPerson(ReadRow row) {
        if (known == null || !row.hasPerson()) {
            return null;
        }
        String name = CellWords.folded(row.name());
        List<PersonFile> called = known.people().stream()
                .filter(person -> CellWords.folded(person.name()).equals(name))
                .toList();
        return called.stream()
                .filter(person -> row.phone() != null && row.phone().equals(person.phone()))
                .findFirst()
                .or(() -> called.stream().findFirst())
                .orElse(null);
    }

    private boolean changeHome(ReadRow row) {
        boolean changes = false;
        if (row.floor() != null && !row.floor().equals(floor)) {
            floor = row.floor();
            changes = true;
        }
        if (row.area() != null && (area == null || row.area().compareTo(area) != 0)) {
            area = row.area();
            changes = true;
        }
        if (row.occupancy() != null && row.occupancy() != occupancy) {
            occupancy = row.occupancy();
            changes = true;
        }
        return changes;
    }

    private Verdict changePerson(ReadRow row, @Nullable PersonFile before) {
        if (!row.hasPerson()) {
            return Verdict.SAME;
        }
        PersonDetails after = Merging.details(row, before);
        if (before == null) {
            newPeople.add(after);
            return Verdict.NEW;
        }
        if (Merging.isSame(before, after)) {
            return Verdict.SAME;
        }
        changedPeople.add(new PersonChange(before, after));
        return Verdict.CHANGED;
    }

    HomeNumber number() {
        return number;
    }

    @Nullable
    KnownHome known() {
        return known;
    }

    boolean isNewHome() {
        return known == null && verdicts.containsValue(Verdict.NEW);
    }

    boolean changesHome() {
        return known != null
                && !(Objects.equals(floor, known.floor())
                        && Merging.isSame(area, known.area())
                        && occupancy == known.occupancy());
    }

    @Nullable
    Integer floor() {
        return floor;
    }

    @Nullable
    BigDecimal area() {
        return area;
    }

    Occupancy occupancy() {
        return Objects.requireNonNull(occupancy);
    }

    List<PersonDetails> newPeople() {
        return newPeople;
    }

    List<PersonChange> changedPeople() {
        return changedPeople;
    }

    Map<Integer, Verdict> verdicts() {
        return verdicts;
    }

    List<Problem> problemsOf(int row) {
        return problems.getOrDefault(row, List.of());
    }
}
