package cn.linli.residents;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface HouseholdRepository extends Repository<Household, UUID> {

    Household save(Household household);

    Optional<Household> findByEstateIdAndId(UUID estateId, UUID id);

    boolean existsByEstateIdAndBuildingAndUnitAndRoom(UUID estateId, String building, String unit, String room);
}
