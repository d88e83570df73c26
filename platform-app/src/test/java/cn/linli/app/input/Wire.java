package cn.linli.app.input;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it came over the wire, to a request that no client library would send.
 *
 * @param headers by name in lower case
 */
record Wire(int status, Map<String, String> headers, String body) {

    static Wire ask(int port, String request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            send(socket, request);
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("no answer to " + request.substring(0, Math.min(60, request.length())), e);
        }
    }

    /** Who is refused in the middle of a sentence need not be heard to its end. */
    private static void send(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException refused) {
            // The answer is there already.
        }
    }

    private static Wire read(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String[] head = answer.substring(0, Math.max(0, end)).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        Arrays.stream(head)
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .forEach(line -> headers.merge(line[0].toLowerCase(Locale.ROOT), line[1], (a, b) -> a + " | " + b));
        return new Wire(Integer.parseInt(head[0].split(" ")[1]), headers, answer.substring(end + 4));
    }
}
