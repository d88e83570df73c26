package cn.linli.feedback;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TopicRepository extends Repository<Topic, String> {

    Topic save(Topic topic);

    Optional<Topic> findByCode(String code);

    List<Topic> findAllByOrderByPositionAscCodeAsc();
}
