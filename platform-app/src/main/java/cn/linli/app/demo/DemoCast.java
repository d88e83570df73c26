package cn.linli.app.demo;

import cn.linli.app.DemoPeople;
import cn.linli.app.DemoPerson;
import cn.linli.kernel.Actor;
import cn.linli.kernel.staff.Post.Patch;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demo: who they are, where they hold which post, and how one signs in as one of them. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoCast implements DemoPeople {

    /** Everybody's, and no secret: the demo prints it. */
    static final String PASSWORD = "linli-demo-2026";

    private static final List<Member> MEMBERS = List.of(
            new Member("wangfang", "王芳", "jinxiu", Role.BUTLER, "1", "2", "3"),
            new Member("liuyang", "刘洋", "jinxiu", Role.BUTLER, "4", "5", "6"),
            new Member("linxiao", "林晓", "jinxiu", Role.FRONT_DESK),
            new Member("liqiang", "李强", "jinxiu cuihu", Role.FOREMAN),
            new Member("zhaomin", "赵敏", "jinxiu", Role.SUPERVISOR),
            new Member("zhoujianguo", "周建国", "jinxiu cuihu", Role.ENGINEERING_SUPERVISOR),
            new Member("chenjing", "陈静", "jinxiu cuihu", Role.CUSTOMER_SERVICE_LEAD),
            new Member("sunwei", "孙伟", "jinxiu", Role.PROJECT_MANAGER),
            new Member("zhangli", "张丽", "cuihu", Role.BUTLER, "1", "2", "3", "4"),
            new Member("hemei", "何梅", "cuihu", Role.FRONT_DESK),
            new Member("qianjun", "钱军", "cuihu", Role.SUPERVISOR),
            new Member("wumin", "吴敏", "cuihu", Role.PROJECT_MANAGER),
            new Member("xulei", "徐磊", "siji", Role.BUTLER, "1", "2"),
            new Member("maling", "马玲", "siji", Role.BUTLER, "3", "4"),
            new Member("huyan", "胡燕", "siji", Role.FRONT_DESK),
            new Member("guofeng", "郭峰", "siji", Role.FOREMAN),
            new Member("gaobo", "高波", "siji", Role.SUPERVISOR),
            new Member("luotao", "罗涛", "siji", Role.ENGINEERING_SUPERVISOR),
            new Member("tangyun", "唐云", "siji", Role.CUSTOMER_SERVICE_LEAD),
            new Member("zhengkai", "郑凯", "siji", Role.PROJECT_MANAGER),
            new Member("fanghua", "方华", "", Role.GENERAL_DIRECTOR),
            new Member("hejing", "何晶", "", Role.QUALITY_INSPECTOR),
            new Member("xieping", "谢平", "", Role.MANAGEMENT_REPRESENTATIVE),
            new Member("songyu", "宋宇", "", Role.SURVEYOR),
            new Member("shilei", "石磊", "", Role.ADMINISTRATOR));

    private final Staff staff;
    private final Posts posts;

    @Override
    public List<DemoPerson> list() {
        return MEMBERS.stream().map(Member::person).toList();
    }

    /** Hires everybody; estates by code. */
    Map<String, Actor> hire(Map<String, UUID> estates, LocalDate since) {
        Map<String, Actor> hired = new LinkedHashMap<>();
        for (Member member : MEMBERS) {
            StaffMember person = staff.hire(
                    new StaffMember.Particulars(member.name(), null, null, "zh"), member.signInName(), PASSWORD);
            if (member.estates().isEmpty()) {
                posts.appoint(person.getId(), member.role(), null, since, List.of());
            }
            for (String code : member.codes()) {
                posts.appoint(
                        person.getId(),
                        member.role(),
                        Objects.requireNonNull(estates.get(code)),
                        since,
                        member.patches());
            }
            hired.put(member.signInName(), person.asActor());
        }
        return hired;
    }

    /** Who works at an estate, by what the story asks them for. */
    static DemoCrew crewOf(String estate, Map<String, Actor> hired) {
        return new DemoCrew(
                MEMBERS.stream()
                        .filter(member -> member.isAt(estate) && member.role() == Role.BUTLER)
                        .flatMap(member -> Arrays.stream(member.buildings())
                                .map(building -> Map.entry(building, actor(member, hired))))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                only(estate, Role.FRONT_DESK, hired),
                only(estate, Role.FOREMAN, hired),
                only(estate, Role.SUPERVISOR, hired),
                only(estate, Role.ENGINEERING_SUPERVISOR, hired),
                only(estate, Role.CUSTOMER_SERVICE_LEAD, hired),
                only(estate, Role.PROJECT_MANAGER, hired));
    }

    /** Who has to do with surveys at the company, once everybody is hired. */
    DemoCompany company() {
        return new DemoCompany(
                ofCompany(Role.QUALITY_INSPECTOR), ofCompany(Role.MANAGEMENT_REPRESENTATIVE), ofCompany(Role.SURVEYOR));
    }

    private Actor ofCompany(Role role) {
        return MEMBERS.stream()
                .filter(member -> member.role() == role)
                .findFirst()
                .flatMap(member -> staff.bySignInName(member.signInName()))
                .orElseThrow()
                .asActor();
    }

    private static Actor only(String estate, Role role, Map<String, Actor> hired) {
        return MEMBERS.stream()
                .filter(member -> member.isAt(estate) && member.role() == role)
                .map(member -> actor(member, hired))
                .findFirst()
                .orElseThrow();
    }

    private static Actor actor(Member member, Map<String, Actor> hired) {
        return Objects.requireNonNull(hired.get(member.signInName()));
    }

    /** One person; estates by code, with a space between. */
    private record Member(String signInName, String name, String estates, Role role, String... buildings) {

        List<String> codes() {
            return estates.isEmpty() ? List.of() : List.of(estates.split(" "));
        }

        boolean isAt(String estate) {
            return codes().contains(estate);
        }

        List<Patch> patches() {
            return Arrays.stream(buildings).map(code -> new Patch(code, "")).toList();
        }

        DemoPerson person() {
            String where = codes().stream().map(DemoEstates::nameOf).collect(Collectors.joining("、"));
            return new DemoPerson(signInName, PASSWORD, name, "role." + role, where);
        }
    }
}
