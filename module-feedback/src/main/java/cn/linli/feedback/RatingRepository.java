package cn.linli.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RatingRepository extends Repository<Rating, UUID> {

    Rating save(Rating rating);

    Optional<Rating> findByTicketIdAndRound(UUID ticket, int round);

    List<Rating> findAllByTicketIdOrderByRound(UUID ticket);
}
