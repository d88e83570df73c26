package cn.linli.residents.greetings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface GreetingRepository extends Repository<Greeting, UUID> {

    Greeting save(Greeting greeting);

    Optional<Greeting> findByEstateIdAndId(UUID estateId, UUID id);

    List<Greeting> findAllByEstateIdAndIdIn(UUID estateId, Collection<UUID> ids);
}
