package cn.linli.forums.web;

import cn.linli.bulletins.IssueScope;
import cn.linli.bulletins.IssueScopes;
import cn.linli.forums.Invitation;
import cn.linli.kernel.estate.Estate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is typed about whom to invite, and what they said. */
final class InvitationForms {

    private InvitationForms() {}

    /**
     * Which homes are asked, and how.
     *
     * @param session the small group they are asked to, where there are several
     * @param buildings none for the whole estate
     */
    record AskForm(
            @Nullable String way,
            @Nullable String session,
            @Nullable List<String> buildings,
            @Nullable String units,
            @Nullable String homes,
            @Nullable String group) {

        static AskForm empty() {
            return new AskForm(null, null, List.of(), null, null, null);
        }

        List<Runnable> readings() {
            return List.of(this::checkedWay);
        }

        Invitation.Way checkedWay() {
            return Typed.one(Invitation.Way.class, way, "way");
        }

        IssueScope scope(Estate estate, IssueScopes scopes) {
            return scopes.of(estate, buildings, units, homes, group);
        }
    }

    /** What a home said, and how it was asked. */
    record AnswerForm(@Nullable String way, @Nullable String answer) {

        List<Runnable> readings() {
            return List.of(this::checkedAnswer, this::checkedWay);
        }

        Invitation.Answer checkedAnswer() {
            return Typed.one(Invitation.Answer.class, answer, "answer");
        }

        Invitation.Way checkedWay() {
            return Typed.one(Invitation.Way.class, way, "way");
        }
    }
}
