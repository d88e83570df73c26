package cn.linli.kernel.estate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EstateRepository extends Repository<Estate, UUID> {

    Estate save(Estate estate);

    Optional<Estate> findById(UUID id);

    Optional<Estate> findByCode(String code);

    List<Estate> findAllByOrderByCode();
}
