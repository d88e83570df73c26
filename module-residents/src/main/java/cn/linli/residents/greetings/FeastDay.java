package cn.linli.residents.greetings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A feast and the day on which it falls. */
public record FeastDay(Occasion feast, LocalDate day) {

    /** Those that come next, the day itself among them. */
    public static List<FeastDay> from(LocalDate today, int number) {
        return IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
                .boxed()
                .flatMap(year -> Arrays.stream(Occasion.values())
                        .filter(Occasion::isFeast)
                        .map(feast -> new FeastDay(feast, Objects.requireNonNull(feast.in(year)))))
                .filter(one -> !one.day().isBefore(today))
                .sorted(Comparator.comparing(FeastDay::day))
                .limit(number)
                .toList();
    }
}
