package cn.linli.callbacks.rain;

import cn.linli.callbacks.rain.RainUnknown.Why;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What QWeather's answers mean (https://dev.qweather.com/docs/resource/error-code/): its older ones say in the body that they refuse, the newer
 * ones by the status and a problem document.
 */
final class QWeatherAnswers {

    static final int ANSWERED = 200;

    private static final int HOURS = 24;
    private static final int SERVER = 500;
    private static final int MINUTES = 16;

    /** More than has ever fallen in an hour anywhere. */
    private static final BigDecimal MOST = BigDecimal.valueOf(500);

    private QWeatherAnswers() {}

    /** The answer, unless it refuses. */
    static JsonNode accepted(int status, JsonNode answer) throws RainUnknown {
        if (status != ANSWERED) {
            String title = answer.path("error").path("title").asString("");
            throw new RainUnknown(refusal(status, title.toLowerCase(Locale.ROOT)), status + " " + title);
        }
        String code = answer.path("code").asString("");
        if (!code.equals(Integer.toString(ANSWERED))) {
            throw new RainUnknown(refusal(code), "code " + code);
        }
        return answer;
    }

    private static Why refusal(String code) {
        return switch (code) {
            case "204" -> Why.NO_FIGURES;
            case "404" -> Why.NO_SUCH_CITY;
            case "401", "403" -> Why.NOT_ADMITTED;
            case "402", "429" -> Why.TOO_OFTEN;
            case "500" -> Why.UNREACHABLE;
            default -> Why.UNREADABLE;
        };
    }

    private static Why refusal(int status, String title) {
        if (status >= SERVER) {
            return Why.UNREACHABLE;
        }
        return switch (status) {
            case 401, 403 -> Why.NOT_ADMITTED;
            case 429 -> Why.TOO_OFTEN;
            case 400, 404 ->
                title.contains("not available")
                        ? Why.NO_FIGURES
                        : title.contains("not found") || title.contains("no such location")
                                ? Why.NO_SUCH_CITY
                                : Why.UNREADABLE;
            default -> Why.UNREADABLE;
        };
    }

    /** The number of the place that a lookup found; a place of quite another name is none. */
    static String place(JsonNode answer, City city) throws RainUnknown {
        JsonNode first = answer.path("location").path(0);
        String id = first.path("id").asString("");
        boolean named = Stream.of("name", "adm2", "adm1")
                .map(field -> first.path(field).asString(""))
                .filter(name -> !name.isBlank())
                .anyMatch(name -> name.contains(city.name()) || city.name().contains(name));
        if (id.isBlank() || !named) {
            throw new RainUnknown(Why.NO_SUCH_CITY, city.name());
        }
        return id;
    }

    /** Every hour of the day, in the zone of the place; a day that is not whole yet is none. */
    static List<RainHour> hours(JsonNode answer, ZoneId zone, LocalDate day) throws RainUnknown {
        List<RainHour> hours = new ArrayList<>();
        LocalDateTime next = day.atStartOfDay();
        for (JsonNode hour : answer.path("weatherHourly")) {
            LocalDateTime at = time(hour.path("time").asString(""));
            if (!at.equals(next)) {
                throw new RainUnknown(Why.UNREADABLE, "the hour " + at + " of " + day);
            }
            hours.add(new RainHour(at.atZone(zone).toInstant(), millimetres(hour)));
            next = next.plusHours(1);
        }
        if (hours.size() != HOURS) {
            throw new RainUnknown(Why.NO_FIGURES, hours.size() + " hours of " + day);
        }
        return hours;
    }

    /** {@code 2020-07-25 00:00}, in other answers of the service {@code 2020-07-25T00:00+08:00}. */
    private static LocalDateTime time(String text) throws RainUnknown {
        try {
            return LocalDateTime.parse(
                    text.substring(0, Math.min(MINUTES, text.length())).replace(' ', 'T'));
        } catch (DateTimeException malformed) {
            throw new RainUnknown(Why.UNREADABLE, "the time " + text);
        }
    }

    private static BigDecimal millimetres(JsonNode hour) throws RainUnknown {
        String text = hour.path("precip").asString("");
        try {
            BigDecimal fallen = new BigDecimal(text);
            if (fallen.signum() >= 0 && fallen.compareTo(MOST) <= 0) {
                return fallen;
            }
        } catch (NumberFormatException malformed) {
            // Said below.
        }
        throw new RainUnknown(Why.UNREADABLE, "the rain " + text);
    }
}
