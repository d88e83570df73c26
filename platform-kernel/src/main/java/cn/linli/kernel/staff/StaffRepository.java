package cn.linli.kernel.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StaffRepository extends Repository<StaffMember, UUID> {

    StaffMember save(StaffMember member);

    Optional<StaffMember> findById(UUID id);

    List<StaffMember> findAllByIdIn(Collection<UUID> ids);

    Optional<StaffMember> findBySignInNameIgnoreCase(String signInName);

    List<StaffMember> findAllByOrderByName();

    boolean existsBy();
}
