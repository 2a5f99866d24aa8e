package io.larder.benchmark.peer;

import io.larder.benchmark.shop.Shop;

/**
 * A contestant that is ready.
 *
 * @param shop what is called
 * @param container what ends with it
 */
@SuppressWarnings("try") // whatever a container throws
public record Opened(Shop shop, AutoCloseable container) implements AutoCloseable {

    @Override
    public void close() throws Exception {
        container.close();
    }
}
