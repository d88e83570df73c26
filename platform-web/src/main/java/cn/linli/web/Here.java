package cn.linli.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Standing;
import java.util.Locale;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.ui.ModelMap;

/**
 * Where a handler stands: who asks, at which estate, in which language, and the page that answers. Handlers below
 * {@code /e/{estate}} take it as an argument.
 */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public final class Here {

    private final Estate estate;
    private final Standing me;
    private final boolean guest;
    private final Locale language;
    private final ModelMap model;
    private final Flash flash;
    private final MessageSource messages;

    public Estate estate() {
        return estate;
    }

    public UUID estateId() {
        return estate.getId();
    }

    public Standing me() {
        return me;
    }

    /** Whether a room let this person in, who has no post at the estate: its other pages are not found for them. */
    public boolean isGuest() {
        return guest;
    }

    public Actor by() {
        return Actor.staff(me.id(), me.name());
    }

    public Locale language() {
        return language;
    }

    /** What the page shows. */
    public ModelMap page() {
        return model;
    }

    /** Gives the page something to show. */
    public void show(String name, Object value) {
        model.addAttribute(name, value);
    }

    /** Gives the page a form to begin with, unless one came back as it was filled in. */
    public void offer(String name, Object form) {
        if (!model.containsAttribute(name)) {
            show(name, form);
        }
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** Says on the next page that something was done. */
    public void done(String key, Object... arguments) {
        flash.done(key, arguments);
    }

    /** Says on the next page that something could not be done. */
    public void warn(String key, Object... arguments) {
        flash.warn(key, arguments);
    }

    /** Says on this very page that something could not be done, and answers so. */
    public void refuse(Refused refusal) {
        flash.refuse(model, Flash.sentence(refusal));
    }
}
