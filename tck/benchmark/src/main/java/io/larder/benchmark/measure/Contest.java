package io.larder.benchmark.measure;

import io.larder.benchmark.peer.Contestant;
import io.larder.benchmark.peer.Opened;
import io.larder.benchmark.shop.Shop;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One contestant, open as long as its case is measured. */
@State(Scope.Benchmark)
public class Contest {

    @Param
    public @Nullable Contestant contestant;

    private @Nullable Opened opened;

    /** What is called; a field, so that each call costs a read of it and nothing more. */
    public @Nullable Shop shop;

    @Setup
    public void open() {
        opened = Objects.requireNonNull(contestant).open();
        shop = opened.shop();
    }

    @TearDown
    public void close() throws Exception {
        Objects.requireNonNull(opened).close();
    }
}
