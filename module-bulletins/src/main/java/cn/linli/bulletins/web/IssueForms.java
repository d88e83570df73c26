package cn.linli.bulletins.web;

import cn.linli.bulletins.IssueScope;
import cn.linli.bulletins.IssueScopes;
import cn.linli.bulletins.Way;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What is typed about how a paper goes out. */
final class IssueForms {

    private IssueForms() {}

    /** Where it hangs. */
    record PostForm(@Nullable String place) {}

    /**
     * To which homes it goes, and how.
     *
     * @param buildings none for the whole estate
     * @param units such as {@code 3-1}, with anything between them
     * @param homes such as {@code 3-1-1201}, with anything between them
     */
    record PlanForm(
            @Nullable String way,
            @Nullable List<String> buildings,
            @Nullable String units,
            @Nullable String homes,
            @Nullable String group) {

        static PlanForm empty() {
            return new PlanForm(null, List.of(), null, null, null);
        }

        Way checkedWay() {
            return Arrays.stream(Way.values())
                    .filter(one -> one.isToHomes() && one.name().equals(way))
                    .findFirst()
                    .orElseThrow(
                            () -> Refused.because("bulletins.issue.way.choose").at("way"));
        }

        IssueScope scope(Estate estate, IssueScopes scopes) {
            return scopes.of(estate, buildings, units, homes, group);
        }
    }

    /**
     * Who took it at the door.
     *
     * @param picture the receiver's signature, or the signed sheet
     */
    record ReceiptForm(@Nullable String receiver, @Nullable MultipartFile picture) {}
}
