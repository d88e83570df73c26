package cn.linli.residents.web;

import cn.linli.kernel.staff.Post;
import cn.linli.kernel.staff.Post.Patch;
import cn.linli.kernel.staff.Posts;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Which homes of an estate a butler looks after on a day. */
@Component
@RequiredArgsConstructor
class OwnPatch {

    private final Posts posts;

    Set<Patch> of(UUID estate, UUID member, LocalDate today) {
        return posts.ofMember(member).stream()
                .filter(post -> estate.equals(post.getEstateId()) && post.isHeldOn(today))
                .map(Post::getPatches)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
