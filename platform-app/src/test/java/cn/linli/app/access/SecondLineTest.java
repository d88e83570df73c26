package cn.linli.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.linli.app.AppTest;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.sight.Sight;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Standing;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import jakarta.servlet.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The first line turned off: no sign-in, no posts asked for, every look-up told that it is at the other estate. The database
 * alone still shows nothing of it and takes nothing for it.
 */
@AppTest
class SecondLineTest {

    /** Read to find out who somebody is, before it is known what they may see; names and posts, nothing of owners. */
    private static final Set<String> OPEN = Set.of("staff_post");

    /** The beginning of the address of a post, of which the same is true. */
    private static final String OF_POSTS = "/e/{estate}/butlers/";

    /** Characters; what is shorter is a code that every estate knows. */
    private static final int SHORTEST_ID = 20;

    private static final String PRESENT = "cn.linli.web.Present";

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    Belongings belongings;

    @Autowired
    Fingerprints fingerprints;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient jdbc;

    private Stage own;
    private Stage other;
    private Map<String, String> theirs;

    @BeforeEach
    void twoEstates() throws Exception {
        own = cast.stage();
        other = cast.stage();
        theirs = belongings.of(other);
    }

    @Test
    void everyTableOfAnEstateIsKeptInSight() {
        Set<String> ofEstates = new TreeSet<>(fingerprints.tables());
        ofEstates.removeAll(OPEN);
        List<String> parts = jdbc.sql("""
                        select distinct part.relname from pg_constraint c
                          join pg_class part on part.oid = c.conrelid join pg_class whole on whole.oid = c.confrelid
                        where c.contype = 'f' and whole.relrowsecurity
                        """).query(String.class).list();
        Set<String> kept =
                new TreeSet<>(jdbc.sql("select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid"
                                + " where c.relrowsecurity and c.relnamespace = 'public'::regnamespace")
                        .query(String.class)
                        .list());

        assertThat(kept).containsAll(ofEstates).containsAll(parts).hasSizeGreaterThan(25);
    }

    @Test
    void withoutTheFirstLineNothingOfAnotherEstateIsShown() throws Exception {
        Set<String> seenByTheirManager = shown(Sight.of(other.id()));
        Set<String> seenByAStranger = shown(Sight.of(own.id()));

        System.out.println("Second line: " + seenByTheirManager.size()
                + " addresses show something of the estate, to others " + seenByAStranger.size());
        assertThat(seenByAStranger).isEmpty();
        assertThat(seenByTheirManager).as("the control sees them").hasSizeGreaterThan(30);
    }

    @Test
    void withoutTheFirstLineNothingOfAnotherEstateIsWritten() throws Exception {
        Map<String, String> before = fingerprints.of(other);
        MockMvc pages = withoutFirstLine(Sight.of(own.id()));
        for (Address address : addresses(false)) {
            ask(address, pages);
        }
        assertThat(fingerprints.of(other)).isEqualTo(before);
    }

    /** The addresses whose answer is a page, a file or a table of the other estate that holds one of its ids, numbers or words. */
    private Set<String> shown(Sight sight) throws Exception {
        MockMvc pages = withoutFirstLine(sight);
        Set<String> shown = new LinkedHashSet<>();
        for (Address address : addresses(true)) {
            MockHttpServletResponse answer = ask(address, pages);
            boolean names = theirs.entrySet().stream()
                    .filter(one -> !one.getKey().equals(OF_POSTS))
                    .map(Map.Entry::getValue)
                    .filter(id -> id.length() > SHORTEST_ID)
                    .filter(id ->
                            !address.filled(other.estate().getCode(), theirs).contains(id))
                    .anyMatch(body(answer)::contains);
            boolean itself = answer.getStatus() == 200 && address.pattern().contains("{id}");
            if (names || itself) {
                shown.add(address.toString());
            }
        }
        return shown;
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getStatus() == 200 ? answer.getContentAsString() : "";
    }

    private List<Address> addresses(boolean reading) {
        List<Address> all = new ArrayList<>();
        for (Address address : Address.of(mappings)) {
            if (address.isAtEstate() && address.reads() == reading) {
                all.add(address);
            }
        }
        return all;
    }

    private MockHttpServletResponse ask(Address address, MockMvc pages) throws Exception {
        String path = address.filled(other.estate().getCode(), theirs);
        return pages.perform(request(HttpMethod.valueOf(address.method()), path))
                .andReturn()
                .getResponse();
    }

    /** The pages themselves, without any of the filters that ask who somebody is. */
    private MockMvc withoutFirstLine(Sight sight) {
        Standing manager = posts.standing(other.projectManager().getId(), LocalDate.of(2026, 11, 2))
                .orElseThrow();
        Estate estate = other.estate();
        Filter noQuestionsAsked = (request, response, chain) -> {
            request.setAttribute(PRESENT + ".standing", manager);
            request.setAttribute(PRESENT + ".estate", estate);
            try (Sight.Frame frame = sight.open()) {
                chain.doFilter(request, response);
            }
        };
        return MockMvcBuilders.webAppContextSetup(context)
                .addFilters(noQuestionsAsked)
                .build();
    }
}
