package cn.linli.app;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;

/** The traps that a reader cannot see in a diff, each with its reason. */
@AnalyzeClasses(packages = "cn.linli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DEMO_AND_TESTS_MOVE_THE_CLOCK =
            "the demo and the tests move one clock and live the days"
                    + " in between; code that asks the machine for the time does not go along, and a deadline it computes"
                    + " depends on the zone the server happens to stand in";

    @ArchTest
    static final ArchRule NOBODY_ASKS_THE_MACHINE_FOR_THE_TIME =
            noClasses().should().callCodeUnitWhere(asksTheMachine()).because(DEMO_AND_TESTS_MOVE_THE_CLOCK);

    @ArchTest
    static final ArchRule NOBODY_MAKES_A_DATE_OF_NOW =
            noClasses().should().callConstructor(Date.class).because(DEMO_AND_TESTS_MOVE_THE_CLOCK);

    @ArchTest
    static final ArchRule ONLY_THE_KERNEL_KNOWS_THE_MACHINES_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("cn.linli.kernel.KernelConfiguration")
            .should()
            .callCodeUnitWhere(makesAMachineClock())
            .because("the one clock is a bean; a second one is a second time");

    @ArchTest
    static final ArchRule CONTROLLERS_STAND_AT_THE_DOOR = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAnyPackage("cn.linli..web..", "cn.linli.app..")
            .because("the domain of a room must not know how its pages look");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_CALLED_BY_NOBODY = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(ControllerAdvice.class)
            .should()
            .bePackagePrivate()
            .orShould(be(memberClassOfAPackagePrivateClass()))
            .because("what another class wants from a controller belongs into a façade");

    @ArchTest
    static final ArchRule ENTITIES_HAVE_VERBS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("an entity is changed by a verb that guards its rule; a setter is a way around it");

    @ArchTest
    static final ArchRule REPOSITORIES_STAY_IN_THEIR_ROOM = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .because("whoever can save an entity can change it without its façade, and without its rule");

    private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
        Set<String> clockless = Set.of("now", "currentTimeMillis", "today");
        return DescribedPredicate.describe("ask the machine for the time", access -> {
            String owner = access.getTargetOwner().getFullName();
            String name = access.getTarget().getName();
            if (owner.equals("java.lang.System")) {
                return name.equals("currentTimeMillis");
            }
            return owner.startsWith("java.time.")
                    && clockless.contains(name)
                    && access.getTarget() instanceof CodeUnitAccessTarget target
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        });
    }

    private static DescribedPredicate<JavaAccess<?>> makesAMachineClock() {
        return DescribedPredicate.describe(
                "make a clock of the machine",
                access -> access.getTargetOwner().isEquivalentTo(Clock.class)
                        && access.getTarget().getName().startsWith("system"));
    }

    private static DescribedPredicate<JavaClass> memberClassOfAPackagePrivateClass() {
        return DescribedPredicate.describe(
                "a member of a package-private class",
                type -> type.getEnclosingClass()
                        .map(outer -> !outer.getModifiers().contains(JavaModifier.PUBLIC))
                        .orElse(false));
    }
}
