package in.sauda;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of the program, as docs/architecture.md draws it. */
class ArchitectureTest {

    private static final String ROOT = "in.sauda.";

    /** Each package may use only those before it. */
    private static final List<String> ORDER = List.of(
            "money",
            "instrument",
            "calendar",
            "quote",
            "feed",
            "order",
            "risk",
            "fill",
            "charge",
            "ledger",
            "portfolio",
            "analytics",
            "trading",
            "market",
            "account",
            "watchlist",
            "alert",
            "json",
            "stream",
            "store",
            "notify",
            "http",
            "app");

    /** Where floating point is the right tool: prices are drawn from distributions, returns are estimated. */
    private static final String[] FLOATING_POINT = {"in.sauda.feed.simulated..", "in.sauda.analytics.."};

    /** Where the world outside is spoken to. */
    private static final String[] OUTSIDE = {
        "in.sauda.feed.yahoo..",
        "in.sauda.feed.alphavantage..",
        "in.sauda.stream..",
        "in.sauda.store..",
        "in.sauda.notify..",
        "in.sauda.http..",
        "in.sauda.app.."
    };

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("in.sauda");

    static Stream<String> packagesInOrder() {
        return ORDER.stream();
    }

    @ParameterizedTest
    @MethodSource("packagesInOrder")
    void eachPackageUsesOnlyThoseBeforeIt(String name) {
        String[] later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
                .map(each -> ROOT + each + "..")
                .toArray(String[]::new);
        if (later.length == 0) {
            return;
        }
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> found = PROGRAM.stream()
                .map(JavaClass::getPackageName)
                .filter(each -> each.startsWith(ROOT))
                .map(each -> each.substring(ROOT.length()).split("\\.")[0])
                .collect(Collectors.toSet());

        assertThat(ORDER).containsAll(found);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = PROGRAM.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> each.getClasses().stream()
                        .anyMatch(inside -> !inside.getSimpleName().equals("package-info")))
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(each -> each.getName())
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @Test
    void webAndDatabaseStayAtTheEdge() {
        noClasses()
                .that(resideInAPackage("in.sauda..").and(DescribedPredicate.not(resideInAnyPackage(OUTSIDE))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "io.quarkus..",
                        "io.vertx..",
                        "io.netty..",
                        "io.agroal..",
                        "org.flywaydb..",
                        "org.sqlite..",
                        "com.fasterxml.jackson..",
                        "java.sql..",
                        "javax.sql..",
                        "java.net.http..")
                .check(PROGRAM);
    }

    /** Whoever does not use AWS pays nothing for it: not a class of it is loaded. */
    @Test
    void awsStaysInItsRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages("in.sauda.store.dynamodb..", "in.sauda.notify.sns..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .check(PROGRAM);
    }

    @Test
    void moneyIsNeverFloatingPoint() {
        classes()
                .that(resideInAPackage("in.sauda..").and(DescribedPredicate.not(resideInAnyPackage(FLOATING_POINT))))
                .should(notUseFloatingPoint())
                .check(PROGRAM);
    }

    @Test
    void timeAndChanceComeFromTheMarket() {
        DescribedPredicate<JavaMember> clockOrChance = DescribedPredicate.describe(
                "a reading of the system clock or a random source", ArchitectureTest::readsClockOrChance);
        noClasses()
                .that(resideInAnyPackage(packagesUpTo("market")))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        clockOrChance.getDescription(),
                        access -> access.getTarget().resolveMember().stream().anyMatch(clockOrChance)))
                .check(PROGRAM);
    }

    /** Only the account package's clock may read the time of day for what is not of a market. */
    @Test
    void theRestAsksTheInjectedClock() {
        noClasses()
                .that(resideInAnyPackage("in.sauda.account..", "in.sauda.watchlist..", "in.sauda.alert..")
                        .and(DescribedPredicate.describe(
                                "not the clock itself",
                                each -> !each.getName().equals("in.sauda.account.SystemClock")
                                        && !each.getName().startsWith("in.sauda.account.SystemClock$"))))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "a reading of the system clock",
                        access ->
                                access.getTarget().resolveMember().stream().anyMatch(ArchitectureTest::readsTimeOfDay)))
                .check(PROGRAM);
    }

    private static String[] packagesUpTo(String last) {
        return ORDER.subList(0, ORDER.indexOf(last) + 1).stream()
                .map(each -> ROOT + each + "..")
                .toArray(String[]::new);
    }

    private static boolean readsClockOrChance(JavaMember member) {
        String owner = member.getOwner().getName();
        return readsTimeOfDay(member)
                || owner.equals("java.security.SecureRandom")
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || (owner.equals("java.util.UUID") && member.getName().equals("randomUUID"))
                || (owner.equals("java.lang.Math") && member.getName().equals("random"))
                || (owner.equals("java.util.Random") && isUnseededConstructor(member));
    }

    private static boolean isUnseededConstructor(JavaMember member) {
        return member instanceof JavaCodeUnit unit
                && unit.isConstructor()
                && unit.getRawParameterTypes().isEmpty();
    }

    private static boolean readsTimeOfDay(JavaMember member) {
        String owner = member.getOwner().getName();
        return (owner.equals("java.lang.System") && member.getName().equals("currentTimeMillis"))
                || (owner.startsWith("java.time.") && member.getName().equals("now"))
                || (owner.equals("java.time.Clock") && member.getName().startsWith("system"));
    }

    private static ArchCondition<JavaClass> notUseFloatingPoint() {
        return new ArchCondition<>("not use double or float") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaField field : item.getFields()) {
                    if (isFloatingPoint(field.getRawType())) {
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is floating point"));
                    }
                }
                for (JavaCodeUnit unit : item.getCodeUnits()) {
                    boolean inSignature = isFloatingPoint(unit.getRawReturnType())
                            || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloatingPoint);
                    if (inSignature) {
                        events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " is floating point"));
                    }
                    unit.getAccessesFromSelf().stream()
                            .filter(access -> access.getTarget().resolveMember().stream()
                                    .anyMatch(ArchitectureTest::handsOutFloatingPoint))
                            .forEach(
                                    access -> events.add(SimpleConditionEvent.violated(unit, access.getDescription())));
                }
            }
        };
    }

    /** Whether calling or reading {@code member} puts a floating point number into the caller's hands. */
    private static boolean handsOutFloatingPoint(JavaMember member) {
        return switch (member) {
            case JavaField field -> isFloatingPoint(field.getRawType());
            case JavaCodeUnit unit -> isFloatingPoint(unit.getRawReturnType());
            default -> false;
        };
    }

    private static boolean isFloatingPoint(JavaClass type) {
        JavaClass base = type.isArray() ? type.getBaseComponentType() : type;
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(base.getName());
    }
}
