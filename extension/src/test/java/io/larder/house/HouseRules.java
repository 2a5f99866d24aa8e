package io.larder.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;

/**
 * The layers of Larder, with arrows one way only, and the habits that a class file shows. The root package is a parameter, so
 * that the same rules judge the product and the fixtures that break them.
 */
final class HouseRules {

    /**
     * @param fixture the simple name of the class below {@code io.larder.house.fixture} on which the rule has to fail
     */
    record HouseRule(String fixture, ArchRule rule) {

        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    private final String root;
    private final String spi;
    private final String engine;
    private final String code;
    private final String codec;
    private final String infinispan;
    private final String[] adapters;
    private final String interceptor;
    private final String cdi;
    private final String web;

    HouseRules(String root) {
        this.root = root;
        spi = root + ".spi";
        engine = root + ".internal.engine..";
        code = root + ".internal.engine.code..";
        codec = root + ".internal.codec..";
        infinispan = root + ".internal.infinispan..";
        adapters = new String[] {infinispan, root + ".internal.resource..", codec, root + ".internal.disk.."};
        interceptor = root + ".interceptor..";
        cdi = root + ".internal.cdi..";
        web = root + ".internal.web..";
    }

    Stream<HouseRule> all() {
        return Stream.of(layers(), libraries(), habits()).flatMap(List::stream);
    }

    private List<HouseRule> layers() {
        return List.of(
                rule(
                        "ApiThatKnowsTheEngine",
                        noClasses()
                                .that()
                                .resideInAnyPackage(root, spi)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(root + ".internal..", interceptor)),
                rule(
                        "AdapterThatKnowsCdi",
                        noClasses()
                                .that()
                                .resideInAnyPackage(adapters)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(interceptor, cdi, web)),
                rule(
                        "AdapterThatKnowsAnother",
                        slices().matching(root + ".internal.(infinispan|resource|codec|disk)..")
                                .should()
                                .notDependOnEachOther()),
                rule(
                        "InterceptorThatKnowsAStore",
                        noClasses()
                                .that()
                                .resideInAPackage(interceptor)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(and(adapters, cdi, web))),
                rule(
                        "EngineThatKnowsTheWiring",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(cdi)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(cdi)),
                rule(
                        "WiringThatKnowsTheWeb",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(web)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(web)),
                rule(
                        "WebThatKnowsAStore",
                        noClasses()
                                .that()
                                .resideInAPackage(web)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(and(adapters, cdi, interceptor))),
                rule(
                        "KeyInACircle",
                        slices().matching(root + ".internal.engine.(*)..")
                                .should()
                                .beFreeOfCycles()));
    }

    private List<HouseRule> libraries() {
        return List.of(
                rule(
                        "ApiThatKnowsServlets",
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
                        "EngineThatKnowsJakarta",
                        classes()
                                .that()
                                .resideInAPackage(engine)
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        root, spi, engine, "java..", "org.jspecify..", "org.objectweb.asm..")),
                rule("KeyThatKnowsAsm", only(code, "org.objectweb.asm..")),
                rule("ResourceThatKnowsInfinispan", only(infinispan, "org.infinispan..")),
                rule("ResourceThatKnowsFory", only(codec, "org.apache.fory..")),
                rule("ResourceThatKnowsJsonBinding", only(codec, "jakarta.json.bind..")),
                rule("ResourceThatKnowsServlets", only(web, "jakarta.servlet..")));
    }

    private List<HouseRule> habits() {
        return List.of(
                rule(
                        "NameManager",
                        noClasses()
                                .should()
                                .haveNameMatching(".*\\b\\w*(Util|Helper|Manager|Impl)s?([A-Z].*)?")
                                .as("nothing should be called Util, Helper, Manager or Impl")),
                rule("StaticCounter", fields().that().areStatic().should().beFinal()),
                rule("StaticMap", noFields().that().areStatic().should().haveRawType(mutable())),
                rule("Chatterbox", noClasses().should(ACCESS_STANDARD_STREAMS)),
                rule(
                        "OtherLogger",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("java.util.logging..", "org.jboss.logging..", "org.slf4j..")),
                rule("Sleeper", noClasses().should().callMethod(Thread.class, "sleep", long.class)));
    }

    private static ArchRule only(String who, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(who)
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

    private static HouseRule rule(String fixture, ArchRule rule) {
        return new HouseRule(fixture, rule.allowEmptyShould(true));
    }

    private static String[] and(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
