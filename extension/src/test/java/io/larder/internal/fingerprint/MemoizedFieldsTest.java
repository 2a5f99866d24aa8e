package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a class remembers, told from what it is: the second must never be taken for the first. */
@SuppressWarnings("unused") // Read from class files.
class MemoizedFieldsTest {

    static Stream<Class<?>> memoizing() {
        return Stream.of(
                MemoizingClasses.HashInLocal.class,
                MemoizingClasses.HashInPlace.class,
                MemoizingClasses.ParsedLater.class,
                MemoizingClasses.ResetBySetter.class,
                MemoizingClasses.ByPrivateMethod.class,
                MemoizingClasses.Described.class,
                MemoizingClasses.LongSum.class);
    }

    @ParameterizedTest
    @MethodSource("memoizing")
    @Assertion("K5")
    void field_that_is_computed_from_others_is_found(Class<?> type) {
        assertEquals(Set.of("memo"), MemoizedFields.of(type));
    }

    static Stream<Class<?>> holdingState() {
        return Stream.of(
                StatefulClasses.Token.class,
                StatefulClasses.Paid.class,
                StatefulClasses.Counter.class,
                StatefulClasses.SetFromOutside.class,
                StatefulClasses.ReadElsewhere.class,
                StatefulClasses.Stale.class,
                StatefulClasses.WrittenByNest.class,
                StatefulClasses.LoadedAt.class,
                StatefulClasses.WithParameter.class,
                StatefulClasses.FromStatic.class,
                StatefulClasses.OpenField.class,
                StatefulClasses.Swapped.class,
                StatefulClasses.FromConstructor.class,
                StatefulClasses.FirstCall.class,
                StatefulClasses.OfAnother.class,
                StatefulClasses.OwnValue.class,
                StatefulClasses.DefaultZone.class,
                StatefulClasses.OverList.class,
                StatefulClasses.OverArray.class,
                StatefulClasses.ChangeableResult.class,
                StatefulClasses.FromRegistry.class,
                StatefulClasses.Overridable.class,
                StatefulClasses.BySuperclass.class);
    }

    @ParameterizedTest
    @MethodSource("holdingState")
    @Assertion("K2")
    void field_that_holds_state_is_not_found(Class<?> type) {
        assertEquals(Set.of(), MemoizedFields.of(type));
    }
}
