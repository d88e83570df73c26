package cn.linli.app.input;

import java.net.http.HttpResponse;
import java.util.function.Function;

/**
 * One thing to be sent.
 *
 * @param what names it in a report, so that it can be found again
 */
record Input(Target target, String what, Function<Sender, HttpResponse<String>> send) {

    @Override
    public String toString() {
        return target.address() + ": " + what;
    }
}
