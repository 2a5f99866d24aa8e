package io.larder.internal.cdi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.CacheData;
import io.larder.CacheKind;
import io.larder.CacheResource;
import io.larder.internal.core.method.CacheSettings;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the table of attributes with the annotations and the settings: a member without a row would be ignored in silence. */
class CacheAttributesTest {

    static final List<CacheAttribute<?>> ATTRIBUTES = CacheAttributes.ALL;

    @Test
    void every_member_of_the_annotations_has_exactly_one_row() {
        List<String> rows = CacheAttributes.ALL.stream()
                .filter(attribute -> Stream.of(CacheKind.values()).anyMatch(attribute::isMemberOf))
                .map(CacheAttribute::name)
                .sorted()
                .toList();

        assertEquals(
                List.copyOf(Stream.of(CacheData.class, CacheResource.class)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new))),
                rows);
    }

    @ParameterizedTest
    @FieldSource("ATTRIBUTES")
    void row_has_the_type_and_the_default_of_its_members(CacheAttribute<?> attribute) throws NoSuchMethodException {
        List<String> problems = new ArrayList<>();
        Configuration configuration = Configurations.of(Map.of(), problem -> problems.add(problem.text()));
        for (CacheKind kind : CacheKind.values()) {
            Class<? extends Annotation> type = CacheAttribute.annotationType(kind);
            if (attribute.isMemberOf(kind)) {
                Class<?> memberType = MethodType.methodType(
                                type.getMethod(attribute.name()).getReturnType())
                        .wrap()
                        .returnType();
                assertTrue(attribute.type() != null || memberType.isInstance(attribute.defaultValue()));
            }
            assertEquals(
                    ParseResult.value(attribute.defaultValue()),
                    configuration.member(attribute, Annotations.of(type, Map.of())));
        }
        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @MethodSource("configurable")
    void key_is_the_member_in_lower_case_with_hyphens(CacheAttribute<?> attribute) {
        assertEquals(attribute.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), attribute.key());
        assertTrue(attribute.description().endsWith("."), attribute::description);
    }

    static List<CacheAttribute<?>> configurable() {
        return CacheAttributes.configurable();
    }

    @Test
    void defaults_of_the_settings_are_those_of_the_rows() {
        CacheSettings.Builder settings = CacheSettings.builder();
        CacheAttributes.ALL.forEach(attribute -> setDefault(attribute, settings));

        assertEquals(CacheSettings.builder().build(), settings.build());
    }

    private static <T> void setDefault(CacheAttribute<T> attribute, CacheSettings.Builder settings) {
        attribute.setter().accept(settings, attribute.defaultValue());
    }

    @Test
    void every_component_of_the_settings_has_a_row() {
        Set<String> components = Stream.of(CacheSettings.class.getRecordComponents())
                .map(component -> component.getName().replaceAll("Nanos$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rows = CacheAttributes.ALL.stream()
                .map(CacheAttribute::name)
                .filter(name -> !name.equals("name"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(rows, components);
    }
}
