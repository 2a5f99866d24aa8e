package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import io.larder.Assertion;
import io.larder.CacheData;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ApplicationArchivesTest {

    private static final ClassLoader LOADER = ApplicationArchivesTest.class.getClassLoader();

    private final ApplicationArchives archives =
            new ApplicationArchives(Set.of(Assertion.class.getName(), CacheData.class.getName()), LOADER);

    /** A class of the application need be no type in which the container looks for beans: one beside it is enough. */
    @Test
    @Assertion("K4")
    void class_beside_a_discovered_type_is_of_the_application() {
        assertTrue(archives.test(ApplicationArchivesTest.class));
        assertTrue(archives.test(new Object() {}.getClass()));
    }

    @Test
    @Assertion("K4")
    void class_of_another_jar_is_of_a_library() {
        assertFalse(archives.test(ImmutableList.class));
        assertFalse(archives.test(List.class));
    }

    @Test
    @Assertion("K4")
    void beans_in_the_jar_of_larder_do_not_make_it_the_applications() {
        assertFalse(archives.test(CacheData.class));
    }

    @Test
    @Assertion("K4")
    void class_without_a_file_is_of_the_application() {
        Object made =
                Proxy.newProxyInstance(LOADER, new Class<?>[] {Supplier.class}, (proxy, method, arguments) -> null);
        assertTrue(archives.test(made.getClass()));
    }
}
