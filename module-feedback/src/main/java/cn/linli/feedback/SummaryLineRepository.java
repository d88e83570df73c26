package cn.linli.feedback;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SummaryLineRepository extends Repository<SummaryLine, UUID> {

    SummaryLine save(SummaryLine line);

    List<SummaryLine> findAllBySummaryId(UUID summaryId);
}
