package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.surveys.draw.HandOut;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which homes got their form, and how.
 *
 * @param picked ids of forms
 */
record HandOutForm(@Nullable List<String> picked, @Nullable String way) {

    static HandOutForm empty() {
        return new HandOutForm(List.of(), null);
    }

    /** Whether it was ticked, when the page comes back. */
    public boolean has(UUID form) {
        return picked != null && picked.contains(form.toString());
    }

    List<Runnable> readings() {
        return List.of(this::checkedForms, this::checkedWay);
    }

    List<UUID> checkedForms() {
        List<UUID> ids = Optional.ofNullable(picked).orElse(List.of()).stream()
                .flatMap(one -> Typed.maybeId(one).stream())
                .toList();
        if (ids.isEmpty()) {
            throw Refused.because("surveys.forms.pick").at("picked");
        }
        return ids;
    }

    HandOut.Way checkedWay() {
        return Typed.one(HandOut.Way.class, way, "way");
    }
}
