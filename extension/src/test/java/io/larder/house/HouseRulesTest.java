package io.larder.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.larder.house.HouseRules.HouseRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final String FIXTURES = "io.larder.house.fixture";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.larder");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURES);

    @ParameterizedTest
    @MethodSource("rules")
    void the_product_keeps_the_rule(HouseRule rule) {
        rule.rule().check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheFixtures")
    void the_rule_fails_on_its_fixture(HouseRule rule) {
        String report = rule.rule().evaluate(BROKEN).getFailureReport().toString();

        assertTrue(report.contains("." + rule.fixture()), report);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_has_a_fixture_of_its_own(HouseRule rule) {
        assertEquals(
                1,
                BROKEN.stream()
                        .filter(type -> type.getSimpleName().equals(rule.fixture()))
                        .count());
        assertEquals(
                1,
                rules().filter(other -> other.fixture().equals(rule.fixture())).count());
    }

    static Stream<HouseRule> rules() {
        return new HouseRules("io.larder").all();
    }

    static Stream<HouseRule> rulesOfTheFixtures() {
        return new HouseRules(FIXTURES).all();
    }
}
