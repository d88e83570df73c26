package cn.linli.residents.web;

import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.care.OwnersWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked for about a household that is not satisfied, as it was typed. */
final class CareForms {

    private CareForms() {}

    /**
     * What the owner said.
     *
     * @param content {@code yes} or {@code no}; nothing is preselected
     * @param group into which an owner who is content is proposed to go
     */
    record Contact(
            @Nullable String way,
            @Nullable String reached,
            @Nullable String said,
            @Nullable String promised,
            @Nullable String content,
            @Nullable String group) {

        static Contact begun(@Nullable String reached) {
            return new Contact(null, reached, null, null, null, null);
        }

        List<Runnable> readings() {
            return List.of(this::checkedWay, this::checkedGroup);
        }

        OwnersWord word() {
            return new OwnersWord(checkedWay(), Typed.orEmpty(reached), Typed.orEmpty(said), promised, checkedGroup());
        }

        private Channel checkedWay() {
            return Typed.choice(Channel.class, way, "way");
        }

        private @Nullable OwnerGroup checkedGroup() {
            return switch (Typed.orEmpty(content)) {
                case "no" -> null;
                case "yes" -> Typed.choice(OwnerGroup.class, group, "group");
                default ->
                    throw Refused.because("residents.typed.choiceMissing").at("content");
            };
        }
    }

    /** Nobody was reached. */
    record Miss(@Nullable String way, @Nullable String note) {

        String checkedNote() {
            String typed = Typed.orEmpty(note);
            if (typed.length() > 200) {
                throw Refused.because("residents.tooLong", 200).at("note");
            }
            return typed;
        }
    }

    record Group(@Nullable String group) {}

    record Reason(@Nullable String reason) {}
}
