package mistakes;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Clears of single entries that could reach none. */
final class Clears {

    private Clears() {}

    static List<Mistake> table() {
        return List.of(
                Mistake.atDeployment("an entry to clear by another type", ClearByInt.class)
                        .cured("the type of the cached method", ClearByLong.class, bean -> bean.price(7)),
                Mistake.atDeployment("an entry to clear with a parameter too many", ClearWithPrice.class)
                        .cured("the other parameter excluded", ClearByLong.class, bean -> bean.price(7)));
    }

    @ApplicationScoped
    static class ClearByInt {

        @CacheData(name = "price by int")
        int price(long article) {
            return 1;
        }

        @CacheClear(value = "price by int", entry = true)
        void correct(int article) {}
    }

    @ApplicationScoped
    static class ClearWithPrice {

        @CacheData(name = "price with price")
        int price(long article) {
            return 1;
        }

        @CacheClear(value = "price with price", entry = true)
        void correct(long article, int price) {}
    }

    @ApplicationScoped
    static class ClearByLong {

        @CacheData(name = "price by long")
        int price(long article) {
            return 1;
        }

        @CacheClear(value = "price by long", entry = true)
        void correct(Long article, @ExcludeFromKey int price) {}
    }
}
