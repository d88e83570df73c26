package cn.linli.kernel.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PostRepository extends Repository<Post, UUID> {

    Post save(Post post);

    Optional<Post> findById(UUID id);

    List<Post> findAllByMemberIdOrderBySince(UUID memberId);

    List<Post> findAllByEstateIdOrderByRole(UUID estateId);
}
