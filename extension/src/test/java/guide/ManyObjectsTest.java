package guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What 200,000 rows cost at a hit, in the forms that the guide compares. Logs the times. */
class ManyObjectsTest {

    private static final int HITS = 40;

    @Test
    @Assertion({"D1", "D3", "R1"})
    void hits_copy_what_can_change_and_share_the_rest() {
        try (GuideApplication application = new GuideApplication(ManyObjects.class)) {
            ManyObjects bean = application.bean(ManyObjects.class);

            assertNotSame(bean.beans().get(0), bean.beans().get(0));
            assertNotSame(bean.recordsInList(), bean.recordsInList());
            assertSame(bean.recordsInList().get(0), bean.recordsInList().get(0));
            assertSame(bean.immutableRecords(), bean.immutableRecords());
            assertNotSame(bean.columns()[0], bean.columns()[0]);
            assertSame(bean.shared(), bean.shared());
            assertEquals(ManyObjects.ROWS, bean.beans().size());

            log("objects with setters, in an ArrayList", bean::beans);
            log("records, in an ArrayList", bean::recordsInList);
            log("records, in the list of Stream.toList()", bean::immutableRecords);
            log("four arrays of double", bean::columns);
            log("a resource", bean::shared);
        }
    }

    private static void log(String form, Supplier<Object> hit) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < HITS; i++) {
            long start = System.nanoTime();
            Object value = hit.get();
            best = Math.min(best, System.nanoTime() - start);
            assertEquals(value instanceof List<?> list ? list.size() : ManyObjects.ROWS, ManyObjects.ROWS);
        }
        System.getLogger("guide").log(Level.INFO, form + ": " + best / 1_000 + " microseconds a hit");
    }
}
