package cn.linli.app.demo;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.staff.Role;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** What happened on the way when the clock was put on. */
record DemoJourney(int days, int climbs, List<Climb> shown) implements Serializable {

    /** A matter that climbed. */
    record Climb(String title, String place, String link, String estate, Role from, Role to) implements Serializable {

        static Climb of(SubjectPages.Line line, String estate, Role from, Role to) {
            return new Climb(line.title(), Optional.ofNullable(line.place()).orElse(""), line.link(), estate, from, to);
        }
    }
}
