package learnmqtt;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the package table: every arrow points down, and each library is seen by the package that may see it. */
class ArchitectureTest {
    private static final String OWN = "learnmqtt.";

    /** A package, and the libraries that it may see beyond {@code java.*} and the annotations of JSpecify. */
    private record Layer(String name, List<String> libraries) {
        Layer(String name, String... libraries) {
            this(name, List.of(libraries));
        }

        String packageName() {
            return OWN + name;
        }
    }

    /** From the ground up: a package may use those before it. */
    private static final List<Layer> LAYERS = List.of(
            new Layer("wire"),
            new Layer("check"),
            new Layer("conf", "javax.crypto"),
            new Layer("lesson"),
            new Layer("lesson.markdown", "org.commonmark"),
            new Layer("i18n"),
            new Layer("completion"),
            new Layer("json", "com.google.gson"),
            new Layer("progress"),
            new Layer("machine"),
            new Layer("mosquitto"),
            new Layer("mosquitto.log"),
            new Layer("tap", "io.netty", "javax.net.ssl"),
            new Layer("broker", "io.netty"),
            new Layer("broker.standalone"),
            new Layer("client", "com.hivemq", "io.reactivex", "io.netty", "javax.net.ssl"),
            new Layer("workspace.agent", "jdk.jshell"),
            new Layer("workspace", "jdk.jshell", "com.sun.jdi"),
            new Layer("session"),
            new Layer("session.watch"),
            new Layer("terminal.text", "org.jline"),
            new Layer("terminal.markdown", "org.commonmark"),
            new Layer("terminal.view"),
            new Layer("terminal", "org.jline"),
            new Layer("classroom", "com.sun.net.httpserver"),
            new Layer("cli", "org.apache.commons.cli"));

    /** What every package may use. */
    private static final List<String> EVERYWHERE = List.of("java", "org.jspecify.annotations");

    /** Runs in the learner's own virtual machine. */
    private static final String LEARNERS_MAIN = OWN + "workspace.agent.Agent";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("learnmqtt");

    @TestFactory
    Stream<DynamicTest> aPackageUsesOnlyPackagesBelowItAndItsOwnLibraries() {
        return LAYERS.stream()
                .map(layer -> DynamicTest.dynamicTest(layer.name(), () -> {
                    List<String> allowed = new ArrayList<>(EVERYWHERE);
                    allowed.addAll(layer.libraries());
                    LAYERS.subList(0, LAYERS.indexOf(layer) + 1).forEach(below -> allowed.add(below.packageName()));
                    classes()
                            .that()
                            .resideInAPackage(layer.packageName())
                            .should()
                            .onlyDependOnClassesThat(areIn(allowed))
                            .allowEmptyShould(true)
                            .check(OURS);
                }));
    }

    @Test
    void theTableNamesEveryPackage() {
        Set<String> known = LAYERS.stream().map(Layer::packageName).collect(Collectors.toSet());
        Set<String> unknown =
                OURS.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(known);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("learnmqtt.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Set<String> packages =
                OURS.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        packages.removeIf(name -> OURS.contain(name + ".package-info")
                && OURS.get(name + ".package-info").isAnnotatedWith(NullMarked.class));
        assertEquals(Set.of(), packages);
    }

    @Test
    void onlyMainExits() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(OWN + "cli.Main")
                .and()
                .doNotHaveFullyQualifiedName(LEARNERS_MAIN)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(OURS);
    }

    @Test
    void onlyTheCommandsSeeTheStandardStreams() {
        noClasses()
                .that(not(areIn(List.of(OWN + "cli"))))
                .and()
                .doNotHaveFullyQualifiedName(LEARNERS_MAIN)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .check(OURS);
    }

    @Test
    void theClassesAreThere() {
        assertTrue(OURS.size() > LAYERS.size(), "nothing was checked");
    }

    /** Our packages are meant exactly, those of a library with all that is in them. */
    private static DescribedPredicate<JavaClass> areIn(List<String> packages) {
        return describe("are in " + packages, type -> {
            String name = type.getBaseComponentType().getPackageName();
            return type.getBaseComponentType().isPrimitive()
                    || packages.contains(name)
                    || packages.stream().anyMatch(other -> !other.startsWith(OWN) && name.startsWith(other + "."));
        });
    }
}
