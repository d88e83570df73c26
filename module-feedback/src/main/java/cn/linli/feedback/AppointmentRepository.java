package cn.linli.feedback;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<Appointment, UUID> {

    Appointment save(Appointment appointment);

    List<Appointment> findAllByTicketIdOrderByPosition(UUID ticket);
}
