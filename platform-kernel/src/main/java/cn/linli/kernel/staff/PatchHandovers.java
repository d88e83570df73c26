package cn.linli.kernel.staff;

import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Post.Patch;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a butler's buildings and units over to another butler of the same estate, from a date on.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class PatchHandovers {

    private final PostRepository posts;

    /**
     * The old post ends on that date and the new one begins, so that whoever asks about a day finds the butler of that day.
     *
     * @param stays whether the former butler keeps a post at the estate although nothing is left of the patch
     */
    public void handOver(UUID estate, UUID from, UUID to, Collection<Patch> patches, LocalDate on, boolean stays) {
        Post former = butlersPost(estate, from, on, "patch");
        Post successor = butlersPost(estate, to, on, "successor");
        if (!successor.isHeldOn(on)) {
            throw Refused.because("staff.patch.notThen", on).at("successor");
        }
        if (former.getMemberId().equals(successor.getMemberId())) {
            throw Refused.because("staff.patch.sameButler").at("successor");
        }
        if (patches.isEmpty() || !former.getPatches().containsAll(patches)) {
            throw Refused.because("staff.patch.notTheirs").at("patch");
        }
        Set<Patch> left = new HashSet<>(former.getPatches());
        left.removeAll(patches);
        Set<Patch> all = new HashSet<>(successor.getPatches());
        all.addAll(patches);
        goOn(successor, all, on);
        if (former.isHeldOn(on) && (stays || !left.isEmpty())) {
            goOn(former, left, on);
        } else {
            former.end(on);
        }
    }

    /** A post that begins on that very day is still to begin, and only gets another patch. */
    private void goOn(Post post, Set<Patch> patches, LocalDate on) {
        if (post.getSince().equals(on)) {
            post.lookAfter(patches);
            return;
        }
        Post next = new Post(post.getMemberId(), Role.BUTLER, post.getEstateId(), on);
        next.lookAfter(patches);
        if (post.getUntil() != null) {
            next.end(post.getUntil());
        }
        post.end(on);
        posts.save(next);
    }

    /** Held until the change, if not beyond. What is planned for later already would forget what changes now. */
    private Post butlersPost(UUID estate, UUID id, LocalDate on, String field) {
        Post post = posts.findById(id)
                .filter(one -> isButlersAt(estate, one))
                .filter(one -> one.isHeldOn(on) || one.isHeldOn(on.minusDays(1)))
                .orElseThrow(() -> Refused.because("staff.patch.notThen", on).at(field));
        posts.findAllByMemberIdOrderBySince(post.getMemberId()).stream()
                .filter(one -> isButlersAt(estate, one) && one.getSince().isAfter(on))
                .findFirst()
                .ifPresent(planned -> {
                    throw Refused.because("staff.patch.planned", planned.getSince())
                            .at("since");
                });
        return post;
    }

    private static boolean isButlersAt(UUID estate, Post post) {
        return post.getRole() == Role.BUTLER && Objects.equals(post.getEstateId(), estate);
    }
}
