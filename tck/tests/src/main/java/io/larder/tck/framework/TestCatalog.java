package io.larder.tck.framework;

import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** All tests of the kit, read from the class files, whichever the build selects. */
final class TestCatalog {

    private TestCatalog() {}

    /** As {@code class#method}, but for the test that asks. */
    static Set<String> tests() {
        return testsIn("io.larder.tck");
    }

    static Set<String> testsIn(String packageName) {
        Set<String> tests = new TreeSet<>();
        ReflectionSupport.findAllClassesInPackage(
                        packageName,
                        type -> !Modifier.isAbstract(type.getModifiers()) && type != EveryTestRanTest.class,
                        name -> true)
                .forEach(type -> AnnotationSupport.findAnnotatedMethods(
                                type, Test.class, HierarchyTraversalMode.TOP_DOWN)
                        .forEach(method -> tests.add(type.getName() + "#" + method.getName())));
        return tests;
    }
}
