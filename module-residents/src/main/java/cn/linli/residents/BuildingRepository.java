package cn.linli.residents;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BuildingRepository extends Repository<Building, UUID> {

    Building save(Building building);

    Optional<Building> findByEstateIdAndId(UUID estateId, UUID id);

    Optional<Building> findByEstateIdAndCode(UUID estateId, String code);
}
