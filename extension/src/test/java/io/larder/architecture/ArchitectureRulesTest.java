package io.larder.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.larder.architecture.ArchitectureRules.RuleWithFixture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final String FIXTURES = "io.larder.architecture.fixture";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.larder");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(FIXTURES);

    @ParameterizedTest
    @MethodSource("rules")
    void product_classes_satisfy_the_rule(RuleWithFixture rule) {
        rule.rule().check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("fixtureRules")
    void rule_fails_on_its_fixture(RuleWithFixture rule) {
        String report = rule.rule().evaluate(VIOLATIONS).getFailureReport().toString();

        assertTrue(report.contains("." + rule.fixture()), report);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_has_its_own_fixture(RuleWithFixture rule) {
        assertEquals(
                1,
                VIOLATIONS.stream()
                        .filter(type -> type.getSimpleName().equals(rule.fixture()))
                        .count());
        assertEquals(
                1,
                rules().filter(other -> other.fixture().equals(rule.fixture())).count());
    }

    static Stream<RuleWithFixture> rules() {
        return new ArchitectureRules("io.larder").rules();
    }

    static Stream<RuleWithFixture> fixtureRules() {
        return new ArchitectureRules(FIXTURES).rules();
    }
}
