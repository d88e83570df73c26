package cn.linli.callbacks.rain;

import cn.linli.callbacks.rain.RainUnknown.Why;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks QWeather (https://dev.qweather.com/docs/api/time-machine/time-machine-weather/), whose history reaches back ten days. It knows places
 * by numbers, which its city lookup tells.
 */
class QWeather implements RainSource {

    private static final int LARGEST_ANSWER = 1_000_000;

    private final String name;
    private final RestClient http;
    private final JsonMapper json;
    private final Map<String, String> places = new ConcurrentHashMap<>();

    private record Answer(int status, byte[] body) {}

    QWeather(String name, QWeatherSettings settings, JsonMapper json) {
        // Follows no redirect: the key goes nowhere else.
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(settings.patience());
        this.name = name;
        this.json = json;
        this.http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.address())
                .defaultHeader("X-QW-Api-Key", Objects.requireNonNull(settings.key()))
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<RainHour> day(City city, LocalDate day) throws RainUnknown {
        String place = place(city);
        JsonNode answer = ask(
                "/v7/historical/weather?location={place}&date={day}",
                place,
                DateTimeFormatter.BASIC_ISO_DATE.format(day));
        return QWeatherAnswers.hours(answer, city.zone(), day);
    }

    private String place(City city) throws RainUnknown {
        String known = places.get(city.name());
        if (known != null) {
            return known;
        }
        String found =
                QWeatherAnswers.place(ask("/geo/v2/city/lookup?location={city}&range=cn&number=1", city.name()), city);
        places.put(city.name(), found);
        return found;
    }

    private JsonNode ask(String path, Object... words) throws RainUnknown {
        Answer answer;
        try {
            answer = Objects.requireNonNull(http.get()
                    .uri(path, words)
                    .accept(MediaType.APPLICATION_JSON)
                    .exchange((request, response) ->
                            new Answer(response.getStatusCode().value(), body(response))));
        } catch (RestClientException unreachable) {
            throw new RainUnknown(Why.UNREACHABLE, unreachable.getClass().getSimpleName());
        }
        return QWeatherAnswers.accepted(answer.status(), read(answer.body(), answer.status()));
    }

    /** What refuses may come without a body; what answers may not. */
    private JsonNode read(byte[] body, int status) throws RainUnknown {
        try {
            return json.readTree(body);
        } catch (JacksonException malformed) {
            if (status == QWeatherAnswers.ANSWERED) {
                throw new RainUnknown(Why.UNREADABLE, "no JSON");
            }
            return json.createObjectNode();
        }
    }

    /** Packed by the service whether one asks for it or not. */
    private static byte[] body(ClientHttpResponse response) throws IOException {
        boolean packed = "gzip".equalsIgnoreCase(response.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING));
        try (InputStream body = packed ? new GZIPInputStream(response.getBody()) : response.getBody()) {
            byte[] read = body.readNBytes(LARGEST_ANSWER + 1);
            if (read.length > LARGEST_ANSWER) {
                throw new IOException("an answer without end");
            }
            return read;
        }
    }
}
