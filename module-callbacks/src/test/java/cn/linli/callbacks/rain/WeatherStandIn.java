package cn.linli.callbacks.rain;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Answers as QWeather's documentation shows it, packed as it is there; what it is told to answer instead, it does. */
final class WeatherStandIn implements AutoCloseable {

    static final String KEY = "0123456789abcdef";

    private static final String LOOKUP = """
            {"code":"200","location":[{"name":"%1$s","id":"%2$s","lat":"31.23170","lon":"121.47264","adm2":"%1$s",
            "adm1":"%1$s","country":"中国","tz":"Asia/Shanghai","utcOffset":"+08:00","isDst":"0","type":"city","rank":"11",
            "fxLink":"https://www.qweather.com/weather/shanghai-101020100.html"}],
            "refer":{"sources":["QWeather"],"license":["QWeather Developers License"]}}""";

    private static final String HOUR = """
            {"time":"%s %02d:00","temp":"28","icon":"305","text":"小雨","precip":"%s","wind360":"246","windDir":"西南风",
            "windScale":"2","windSpeed":"8","humidity":"49","pressure":"1001"}""";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Map<Integer, String>> rain = new HashMap<>();
    private volatile Behaviour behaviour = WeatherStandIn::properly;

    /** What it does with a question. */
    interface Behaviour {
        void answer(WeatherStandIn standIn, HttpExchange exchange) throws IOException;
    }

    WeatherStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try (exchange) {
                if (KEY.equals(exchange.getRequestHeaders().getFirst("X-QW-Api-Key"))) {
                    behaviour.answer(this, exchange);
                } else {
                    send(exchange, 401, "{\"error\":{\"status\":401,\"title\":\"Unauthorized\"}}");
                }
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** On a day such as {@code 2026-11-30} so much rain in an hour of it; the others are dry. */
    void rains(String day, int hour, String millimetres) {
        rain.computeIfAbsent(day, any -> new HashMap<>()).put(hour, millimetres);
    }

    void does(Behaviour other) {
        behaviour = other;
    }

    void answers(int status, String body) {
        behaviour = (standIn, exchange) -> send(exchange, status, body);
    }

    /** To the lookup as it should, to questions about a day so. */
    void answersAboutDays(int status, String body) {
        behaviour = (standIn, exchange) -> {
            if (isLookup(exchange)) {
                properly(standIn, exchange);
            } else {
                send(exchange, status, body);
            }
        };
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The number of a city, as the service has one for each. */
    static String place(String city) {
        return "10" + Integer.toUnsignedString(city.hashCode());
    }

    static void properly(WeatherStandIn standIn, HttpExchange exchange) throws IOException {
        Map<String, String> words = words(exchange);
        if (isLookup(exchange)) {
            String city = words.getOrDefault("location", "");
            send(exchange, 200, LOOKUP.formatted(city, place(city)));
        } else {
            String date = words.getOrDefault("date", "");
            send(
                    exchange,
                    200,
                    standIn.day(date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6)));
        }
    }

    /** The documented answer about a day. */
    String day(String day) {
        String hours = IntStream.range(0, 24)
                .mapToObj(hour -> HOUR.formatted(
                        day, hour, rain.getOrDefault(day, Map.of()).getOrDefault(hour, "0.0")))
                .collect(Collectors.joining(","));
        return """
                {"code":"200","fxLink":"http://hfx.link/2ax6","weatherDaily":{"date":"%s","sunrise":"05:08","sunset":"19:33",
                "moonrise":"09:54","moonset":"22:40","moonPhase":"峨眉月","tempMax":"33","tempMin":"23","humidity":"52",
                "precip":"0.0","pressure":"1000"},"weatherHourly":[%s],
                "refer":{"sources":["QWeather"],"license":["QWeather Developers License"]}}""".formatted(day, hours);
    }

    private static boolean isLookup(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().equals("/geo/v2/city/lookup");
    }

    private static Map<String, String> words(HttpExchange exchange) {
        return java.util.Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, packed.size());
        try (OutputStream out = exchange.getResponseBody()) {
            packed.writeTo(out);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
