package cn.linli.bulletins;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PhotographRepository extends Repository<Photograph, UUID> {

    Photograph save(Photograph photograph);

    Optional<Photograph> findByEstateIdAndFileId(UUID estateId, UUID fileId);

    List<Photograph> findAllByEstateIdAndFileIdIn(UUID estateId, Collection<UUID> fileIds);
}
