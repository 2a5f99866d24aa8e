package io.larder.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;

/**
 * The layers of Larder, with arrows one way only, and the habits that a class file shows. The root package is a parameter, so
 * that the same rules judge the product and the fixtures that break them.
 */
final class ArchitectureRules {

    /**
     * @param fixture the simple name of the class below {@code io.larder.architecture.fixture} on which the rule has to fail
     */
    record RuleWithFixture(String fixture, ArchRule rule) {

        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    private final String root;
    private final String spi;
    private final String core;
    private final String fingerprint;
    private final String marshalling;
    private final String infinispan;
    private final String[] adapters;
    private final String interceptor;
    private final String platform;
    private final String graph;
    private final String cdi;
    private final String monitoring;
    private final String web;

    ArchitectureRules(String root) {
        this.root = root;
        spi = root + ".spi";
        core = root + ".internal.[core|fingerprint|envelope]..";
        fingerprint = root + ".internal.fingerprint..";
        marshalling = root + ".internal.marshalling..";
        infinispan = root + ".internal.infinispan..";
        adapters = new String[] {
            infinispan,
            root + ".internal.resource..",
            marshalling,
            root + ".internal.disk..",
            root + ".internal.cluster.."
        };
        interceptor = root + ".interceptor..";
        platform = root + ".internal.platform";
        graph = root + ".internal.graph";
        cdi = root + ".internal.cdi..";
        monitoring = root + ".internal.monitoring..";
        web = root + ".internal.web..";
    }

    Stream<RuleWithFixture> rules() {
        return Stream.of(layers(), libraries(), conventions()).flatMap(List::stream);
    }

    private List<RuleWithFixture> layers() {
        return List.of(
                rule(
                        "ApiDependsOnCore",
                        noClasses()
                                .that()
                                .resideInAnyPackage(root, spi)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(root + ".internal..", interceptor)),
                rule(
                        "AdapterDependsOnCdi",
                        noClasses()
                                .that()
                                .resideInAnyPackage(adapters)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(interceptor, cdi, web)),
                rule(
                        "AdapterDependsOnAdapter",
                        slices().matching(root + ".internal.(infinispan|resource|marshalling|disk|cluster)..")
                                .should()
                                .notDependOnEachOther()),
                rule(
                        "InterceptorDependsOnAdapter",
                        noClasses()
                                .that()
                                .resideInAPackage(interceptor)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(concat(adapters, cdi, web))),
                rule(
                        "CoreDependsOnCdi",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(cdi, web)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(cdi)),
                rule(
                        "CdiDependsOnWeb",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(web)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(web)),
                rule(
                        "WebDependsOnAdapter",
                        noClasses()
                                .that()
                                .resideInAPackage(web)
                                .should()
                                .dependOnClassesThat()
                                // The configuration alone: a web application may start before CDI.
                                .resideInAnyPackage(concat(
                                        adapters,
                                        root + ".internal.cdi.[extension|model|problem|runtime|validation]..",
                                        interceptor))),
                rule(
                        "FingerprintDependsOnCore",
                        noClasses()
                                .that()
                                .resideInAPackage(fingerprint)
                                .should()
                                .dependOnClassesThat(resideInAPackage(root + ".internal..")
                                        .and(not(resideInAnyPackage(fingerprint, platform, graph))))),
                rule(
                        "MonitoringDependsOnCore",
                        noClasses()
                                .that()
                                .resideInAPackage(monitoring)
                                .should()
                                .dependOnClassesThat(
                                        resideInAPackage(root + ".internal..").and(not(resideInAPackage(monitoring))))),
                rule(
                        "ModelDependsOnRuntime",
                        noClasses()
                                .that()
                                .resideInAnyPackage(root + ".internal.cdi.[problem|config|model|validation]..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(root + ".internal.cdi.[runtime|extension]..")),
                rule(
                        "RuntimeDependsOnValidation",
                        noClasses()
                                .that()
                                .resideInAPackage(root + ".internal.cdi.runtime..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(root + ".internal.cdi.[validation|extension]..")),
                rule(
                        "ParentInCycle",
                        slices().assignedFrom(new PackageSlices(root)).should().beFreeOfCycles()));
    }

    /** Each package a slice of its own: a pattern would overlook the classes of a parent package. */
    private record PackageSlices(String root) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return name.equals(root) || name.startsWith(root + ".")
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages below " + root;
        }
    }

    private List<RuleWithFixture> libraries() {
        return List.of(
                rule(
                        "ApiDependsOnServlets",
                        classes()
                                .that()
                                .resideInAnyPackage(root, spi)
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        root,
                                        spi,
                                        "java..",
                                        "org.jspecify..",
                                        "jakarta.interceptor",
                                        "jakarta.inject",
                                        "jakarta.enterprise.util",
                                        "jakarta.ejb")),
                rule(
                        "CoreDependsOnJakarta",
                        classes()
                                .that()
                                .resideInAPackage(core)
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        root,
                                        spi,
                                        core,
                                        platform,
                                        graph,
                                        "java..",
                                        "javax.crypto..",
                                        "org.jspecify..",
                                        "org.objectweb.asm..",
                                        "com.github.benmanes.caffeine..")),
                rule("KeyDependsOnAsm", onlyIn(fingerprint, "org.objectweb.asm..")),
                rule("ResourceDependsOnInfinispan", onlyIn(infinispan, "org.infinispan..")),
                rule("ResourceDependsOnJsonBinding", onlyIn(marshalling, "jakarta.json.bind..")),
                rule("ResourceDependsOnServlets", onlyIn(web, "jakarta.servlet..")));
    }

    private List<RuleWithFixture> conventions() {
        return List.of(
                rule(
                        "NameManager",
                        noClasses()
                                .should()
                                .haveNameMatching(".*\\b\\w*(Util|Helper|Manager|Impl)s?([A-Z].*)?")
                                .as("nothing should be called Util, Helper, Manager or Impl")),
                rule("StaticCounter", fields().that().areStatic().should().beFinal()),
                rule("StaticMap", noFields().that().areStatic().should().haveRawType(mutable())),
                rule("WritesToStdout", noClasses().should(ACCESS_STANDARD_STREAMS)),
                rule(
                        "UsesOtherLogger",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("java.util.logging..", "org.jboss.logging..", "org.slf4j..")),
                rule("CallsThreadSleep", noClasses().should().callMethod(Thread.class, "sleep", long.class)));
    }

    private static ArchRule onlyIn(String allowed, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static DescribedPredicate<JavaClass> mutable() {
        return DescribedPredicate.describe(
                "a type that is there to be changed",
                type -> Stream.of(ConcurrentMap.class, ThreadLocal.class, Executor.class, Lock.class)
                                .anyMatch(type::isAssignableTo)
                        || type.getPackageName().equals("java.util.concurrent.atomic"));
    }

    /** A rule that matches no class fails: a package that is renamed does not escape its rule. */
    private static RuleWithFixture rule(String fixture, ArchRule rule) {
        return new RuleWithFixture(fixture, rule);
    }

    private static String[] concat(String[] first, String... second) {
        return Stream.of(first, second).flatMap(Stream::of).toArray(String[]::new);
    }
}
