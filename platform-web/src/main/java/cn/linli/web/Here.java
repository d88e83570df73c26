package cn.linli.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Where a handler stands: who asks, at which estate, in which language, and the page that answers. Handlers below
 * {@code /e/{estate}} take it as an argument.
 */
public final class Here {

    private final Estate estate;
    private final Actor by;
    private final Locale language;
    private final ModelMap model;
    private final HttpServletRequest request;
    private final MessageSource messages;

    Here(Estate estate, Actor by, Locale language, ModelMap model, HttpServletRequest request, MessageSource messages) {
        this.estate = estate;
        this.by = by;
        this.language = language;
        this.model = model;
        this.request = request;
        this.messages = messages;
    }

    public Estate estate() {
        return estate;
    }

    public UUID estateId() {
        return estate.getId();
    }

    public Actor by() {
        return by;
    }

    public Locale language() {
        return language;
    }

    /** Gives the page something to show. */
    public void show(String name, Object value) {
        model.addAttribute(name, value);
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** Says on the next page that something was done. */
    public void done(String key, Object... arguments) {
        flash("good", key, arguments);
    }

    /** Says on the next page that something could not be done. */
    public void warn(String key, Object... arguments) {
        flash("warn", key, arguments);
    }

    public void warn(Refused refusal) {
        warn(refusal.getCode(), refusal.getArguments());
    }

    private void flash(String tone, String key, Object... arguments) {
        var next = RequestContextUtils.getOutputFlashMap(request);
        next.put("flash", say(key, arguments));
        next.put("flashTone", tone);
    }
}
