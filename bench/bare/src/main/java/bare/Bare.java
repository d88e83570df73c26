package bare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What Tomcat, Spring MVC, Security, Thymeleaf and JDBC cost with no product in them. */
@SpringBootApplication
@Controller
public class Bare {

    private static final String OPEN = "select t.id, t.title, t.status, t.level, t.owner_role, t.opened_at, t.due_at,"
            + " h.building, h.room, h.owner from ticket t join household h on h.id = t.household_id"
            + " where t.project_id = ? and t.status <> 'CLOSED' order by t.due_at, t.id limit 50";

    private final JdbcTemplate db;
    private final List<Map<String, Object>> fixed = new ArrayList<>();

    Bare(JdbcTemplate db) {
        this.db = db;
        for (int i = 0; i < 50; i++) {
            fixed.add(Map.of(
                    "id", i, "title", "电梯异响 " + i, "status", "OPEN", "level", 1, "owner_role", "BUTLER", "opened_at", "2026-11-22 10:00",
                    "due_at", "2026-11-23 10:00", "building", "3", "room", "12-" + i, "owner", "业主" + i));
        }
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Bare.class, arguments);
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** A Thymeleaf table of 50 rows, about 20 KB, without a database. */
    @GetMapping("/thymeleaf")
    String thymeleaf(Model model) {
        model.addAttribute("rows", fixed);
        return "list";
    }

    /** The same table, its rows read from PostgreSQL by one indexed query. */
    @GetMapping("/list")
    String list(Model model) {
        model.addAttribute("rows", db.queryForList(OPEN, ThreadLocalRandom.current().nextInt(1, 21)));
        return "list";
    }
}
