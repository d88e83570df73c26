package cn.linli.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MonthlySummaryRepository extends Repository<MonthlySummary, UUID> {

    MonthlySummary save(MonthlySummary summary);

    Optional<MonthlySummary> findByEstateIdAndMonth(UUID estateId, String month);

    Optional<MonthlySummary> findByEstateIdAndId(UUID estateId, UUID id);

    List<MonthlySummary> findTop24ByEstateIdOrderByMonthDesc(UUID estateId);
}
