package cn.linli.web;

import java.util.function.Supplier;

/**
 * What a post does before its own write, such as keeping an uploaded file: it does not use up the form's one-time key, so
 * that the same form can be sent again when the write itself did not come about.
 */
public final class Beforehand {

    private Beforehand() {}

    public static <T> T done(Supplier<T> work) {
        return FormKeys.beside(work);
    }
}
