package cn.linli.kernel.estate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EstateRepository extends Repository<Estate, UUID> {

    String FOUND = "select e from Estate e where e.code > :after and (locate(:words, lower(e.name)) > 0"
            + " or locate(:words, lower(e.nameEn)) > 0 or locate(:words, lower(e.city)) > 0"
            + " or locate(:words, e.code) > 0)";

    Estate save(Estate estate);

    Optional<Estate> findById(UUID id);

    Optional<Estate> findByCode(String code);

    List<Estate> findAllByIdIn(Collection<UUID> ids);

    List<Estate> findAllByOrderByCode();

    List<Estate> findAllByOrderByCode(Limit limit);

    @Query(FOUND + " order by e.code")
    List<Estate> search(String words, String after, Limit limit);

    @Query(FOUND + " and e.id in :among order by e.code")
    List<Estate> searchAmong(String words, Collection<UUID> among, String after, Limit limit);
}
