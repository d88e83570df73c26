package cn.linli.residents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findByEstateIdAndId(UUID estateId, UUID id);

    List<Person> findAllByHouseholdIdAndMovedOutOnIsNull(UUID householdId);
}
