package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Address;
import cn.linli.app.access.Caller;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketAction;
import cn.linli.feedback.TicketState;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every act on a ticket in every situation, over HTTP, against {@code acts/ticket.csv}. An address below a ticket that is
 * not driven fails, and so does a state or an action of the ticket's own table that nothing here stands for.
 */
@AppTest
class TicketActsTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final Map<TicketForms.Who, Caller> people = new EnumMap<>(TicketForms.Who.class);
    private TicketScenes scenes;
    private Stage stage;
    private Act act;

    @BeforeEach
    void stage() {
        scenes = beans.createBean(TicketScenes.class);
        stage = cast.stage();
        act = new Act(new Footprint(jdbc));
        people.put(TicketForms.Who.OWNER, Caller.stranger(port));
        people.put(TicketForms.Who.BUTLER, signedIn(stage.butler()));
        people.put(TicketForms.Who.FRONT_DESK, signedIn(stage.frontDesk()));
        people.put(TicketForms.Who.FOREMAN, signedIn(stage.foreman()));
        people.put(TicketForms.Who.SUPERVISOR, signedIn(stage.supervisor()));
        people.put(TicketForms.Who.PROJECT_MANAGER, signedIn(stage.projectManager()));
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    @Test
    void everyActIsDoneWhereItMayBeAndRefusedWithASentenceWhereItMayNot() throws IOException {
        ActTable table = new ActTable("ticket");
        UUID paper = scenes.paper(stage);
        for (TicketSituation situation : TicketSituation.values()) {
            Ticket ticket = scenes.in(situation, stage);
            Ticket other = scenes.complaint(stage);
            Map<String, TicketForms.Form> forms = new TicketForms(stage, ticket, other, paper).all();
            for (String address : forms.keySet()) {
                TicketForms.Form form = forms.get(address);
                String outcome = act.post(people.get(form.who()), path(address, ticket), form.fields());
                table.put(address, situation, outcome);
                if (outcome.equals(ActTable.DONE)) {
                    ticket = scenes.in(situation, stage);
                }
            }
        }
        System.out.println("What may be done with a ticket: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    private String path(String address, Ticket ticket) {
        return address.replace("{estate}", stage.estate().getCode())
                .replace("{id}", ticket.getId().toString())
                .replace("{token}", ticket.getToken());
    }

    @Test
    void noAddressNoStateAndNoActionIsLeftOut() {
        Ticket ticket = scenes.complaint(stage);
        Map<String, TicketForms.Form> forms = new TicketForms(stage, ticket, ticket, scenes.paper(stage)).all();
        Set<String> mapped = Address.of(mappings).stream()
                .filter(address -> !address.reads())
                .map(Address::pattern)
                .filter(pattern -> pattern.startsWith("/e/{estate}/tickets/{id}/") || pattern.startsWith("/t/{token}/"))
                // What outlived its session is shown again and does nothing; OwnerWayTest holds it.
                .filter(pattern -> !pattern.endsWith("/again"))
                .collect(Collectors.toSet());
        assertThat(forms.keySet()).isEqualTo(mapped);
        assertThat(forms.values().stream().map(TicketForms.Form::action).collect(Collectors.toSet()))
                .containsAll(EnumSet.allOf(TicketAction.class));
        assertThat(EnumSet.allOf(TicketSituation.class).stream()
                        .map(situation -> situation.state)
                        .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(TicketState.class));
        for (TicketSituation situation : TicketSituation.values()) {
            assertThat(scenes.in(situation, stage).state()).as(situation.name()).isEqualTo(situation.state);
        }
    }
}
