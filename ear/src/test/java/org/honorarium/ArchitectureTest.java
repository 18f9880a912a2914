package org.honorarium;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.honorarium.actors.entity.Allowed;

/**
 * The design of the house, as far as a machine can hold it. All modules are looked at together; a
 * rule that finds nothing to look at fails.
 */
@AnalyzeClasses(locations = ArchitectureTest.Modules.class)
class ArchitectureTest {

    /** What every component may use. */
    private static final String[] GROUND = {
        "org.honorarium.money..",
        "org.honorarium.ids..",
        "org.honorarium.calendar..",
        "org.honorarium.rejection..",
        "org.honorarium.database..",
        "org.honorarium.actors..",
        "org.honorarium.streams.."
    };

    private static final DescribedPredicate<JavaClass> EJB =
            resideInAPackage("org.honorarium..")
                    .and(
                            DescribedPredicate.not(
                                    resideInAnyPackage(
                                            "org.honorarium.web..", "org.honorarium.batch..")));

    /** The classes as they were built, wherever the module is packaged to. */
    static final class Modules implements LocationProvider {

        @Override
        public Set<Location> get(Class<?> test) {
            return Stream.of("ejb", "batch", "web")
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .map(Location::of)
                    .collect(Collectors.toSet());
        }
    }

    @ArchTest
    static final ArchRule components_form_no_cycles =
            slices().matching("org.honorarium.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entities_know_neither_control_nor_boundary =
            noClasses()
                    .that()
                    .resideInAPackage("..entity..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..control..", "..boundary..");

    @ArchTest
    static final ArchRule controls_are_private_to_their_component =
            classes()
                    .that()
                    .resideInAPackage("org.honorarium..control..")
                    .should(onlyBeUsedInTheirOwnComponent());

    @ArchTest
    static final ArchRule the_ledger_knows_no_business =
            noClasses()
                    .that()
                    .resideInAPackage("org.honorarium.ledger..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.honorarium..")
                                    .and(
                                            DescribedPredicate.not(
                                                    resideInAPackage("org.honorarium.ledger..")))
                                    .and(DescribedPredicate.not(resideInAnyPackage(GROUND))));

    @ArchTest
    static final ArchRule enterprise_beans_are_boundaries =
            classes()
                    .that()
                    .areAnnotatedWith(Stateless.class)
                    .or()
                    .areAnnotatedWith(Singleton.class)
                    .should()
                    .resideInAPackage("..boundary..");

    @ArchTest
    static final ArchRule every_call_of_a_stateless_boundary_is_guarded =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Stateless.class)
                    .and()
                    .arePublic()
                    .should(beGuarded());

    @ArchTest
    static final ArchRule a_timer_is_no_transaction =
            methods()
                    .that()
                    .areAnnotatedWith(Schedule.class)
                    .should()
                    .beDeclaredInClassesThat(beginNoTransaction())
                    .because(
                            "the server finds no attribute of a timer, begins a transaction around it,"
                                    + " and what fails in it takes everything else with it");

    @ArchTest
    static final ArchRule persistent_classes_are_entities =
            classes().that().areAnnotatedWith(Entity.class).should().resideInAPackage("..entity..");

    @ArchTest
    static final ArchRule business_code_knows_no_protocol =
            noClasses()
                    .that(EJB)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.ws.rs..",
                            "jakarta.servlet..",
                            "jakarta.faces..",
                            "jakarta.json..",
                            "jakarta.batch..");

    /** Whoever took one elsewhere would ask before the database knows who acts. */
    @ArchTest
    static final ArchRule entities_are_asked_where_the_actor_is_told =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .doNotHaveFullyQualifiedName("org.honorarium.database.boundary.Sql")
                    .should()
                    .haveRawType(EntityManager.class);

    @ArchTest
    static final ArchRule pages_and_api_never_reach_the_database =
            noClasses()
                    .that()
                    .resideInAPackage("org.honorarium.web..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(EntityManager.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.honorarium.database.boundary.Sql");

    /** One resource answers everybody at once: a request's parameters are its methods'. */
    @ArchTest
    static final ArchRule resources_keep_nothing_of_a_request =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(ApplicationScoped.class)
                    .should()
                    .beAnnotatedWith(PathParam.class)
                    .orShould()
                    .beAnnotatedWith(QueryParam.class)
                    .orShould()
                    .beAnnotatedWith(HeaderParam.class)
                    .orShould()
                    .beAnnotatedWith(BeanParam.class);

    @ArchTest
    static final ArchRule rules_know_neither_pages_nor_jobs =
            noClasses()
                    .that(EJB)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.honorarium.web..", "org.honorarium.batch..");

    @ArchTest
    static final ArchRule time_comes_from_the_clock =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.honorarium.calendar..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule money_is_never_floating_point =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackage("org.honorarium.consensus..")
                    .should()
                    .haveRawType(double.class)
                    .orShould()
                    .haveRawType(float.class)
                    .orShould()
                    .haveRawType(Double.class)
                    .orShould()
                    .haveRawType(Float.class);

    /** The server looks for them by this name, and with two of one name each breaks the other. */
    @ArchTest
    static void no_two_enterprise_beans_have_one_name(JavaClasses all) {
        var names =
                all.stream()
                        .filter(
                                one ->
                                        one.isAnnotatedWith(Stateless.class)
                                                || one.isAnnotatedWith(Singleton.class))
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    @ArchTest
    static final ArchRule names_say_what_a_class_is_for =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Service|Dto|DTO|Control)");

    private static ArchCondition<JavaClass> onlyBeUsedInTheirOwnComponent() {
        return new ArchCondition<>("only be used in their own component") {
            @Override
            public void check(JavaClass control, ConditionEvents events) {
                var component = control.getPackageName().replaceFirst("\\.control.*", "");
                control.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackageName().startsWith(component))
                        .forEach(
                                use ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        control, use.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaClass> beginNoTransaction() {
        return DescribedPredicate.describe(
                "leave transactions to what they call",
                type ->
                        type.tryGetAnnotationOfType(TransactionManagement.class)
                                .filter(how -> how.value() == TransactionManagementType.BEAN)
                                .isPresent());
    }

    private static ArchCondition<JavaMethod> beGuarded() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean guarded =
                        method.isAnnotatedWith(Allowed.class)
                                || method.getOwner().isAnnotatedWith(Allowed.class)
                                || method.isAnnotatedWith(Schedule.class);
                if (!guarded) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }
}
