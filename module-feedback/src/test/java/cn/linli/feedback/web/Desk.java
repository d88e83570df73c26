package cn.linli.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What staff do at the desk, as the browser sends it. */
record Desk(MockMvc mvc, Cast.Stage stage) {

    /** A home with an owner and a tenant. */
    static UUID home(Households households, Cast.Stage stage, String room, String owner) {
        NewHome home = new NewHome(
                new HomeNumber("3", "1", room),
                12,
                null,
                Occupancy.OCCUPIED,
                LocalDate.of(2020, 1, 1),
                List.of(
                        PersonDetails.of(owner, Relation.OWNER, "13812341234"),
                        PersonDetails.of("刘租客", Relation.TENANT, "13712340000")));
        return households
                .settle(stage.id(), List.of(home), Cast.Stage.actor(stage.butler()))
                .get(0);
    }

    MvcResult open(StaffMember who, String below) throws Exception {
        return mvc.perform(get(stage.path(below)).with(As.staff(who))).andReturn();
    }

    String page(StaffMember who, String below) throws Exception {
        MvcResult result = open(who, below);
        assertThat(result.getResponse().getStatus()).as(below).isEqualTo(200);
        return result.getResponse().getContentAsString();
    }

    /** Posts fields given as name, value, name, value. */
    MvcResult post(StaffMember who, String below, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(stage.path(below));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(who)).with(csrf())).andReturn();
    }

    /** Posts what must be accepted; gives the address that it leads to. */
    String done(StaffMember who, String below, String... fields) throws Exception {
        MvcResult result = post(who, below, fields);
        assertThat(result.getResponse().getStatus())
                .as(below + "\n" + errors(result))
                .isEqualTo(302);
        assertThat(result.getFlashMap().get("flashTone")).isIn(null, "good");
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    /** Posts what must be refused; gives the page that comes back. */
    String refused(StaffMember who, String below, String... fields) throws Exception {
        MvcResult result = post(who, below, fields);
        assertThat(result.getResponse().getStatus()).as(below).isEqualTo(422);
        return result.getResponse().getContentAsString();
    }

    private static String errors(MvcResult result) throws Exception {
        String page = result.getResponse().getContentAsString();
        int start = page.indexOf("class=\"summary\"");
        return start < 0 ? page.substring(0, Math.min(400, page.length())) : page.substring(start, start + 600);
    }

    /** Takes a complaint about a home; gives its address below the estate. */
    String take(StaffMember who, UUID household, String... more) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("household", household.toString());
        fields.put("kind", "COMPLAINT");
        fields.put("topic", "CLEANING");
        fields.put("channel", "TELEPHONE");
        fields.put("severity", "ORDINARY");
        fields.put("words", "电梯里有垃圾，两天没人收。");
        fields.put("reporter", "other");
        fields.put("name", "张伟");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        String address = done(who, "tickets/new", flat(fields));
        return address.substring(address.indexOf("/tickets/") + 1);
    }

    static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }
}
