package shop.service;

import io.larder.CacheClear;
import io.larder.CacheData;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import shop.model.Price;
import shop.model.Product;
import shop.model.ProductRow;

/** Changes products. Each call is a transaction. */
@Stateless
public class Products {

    private static final AtomicInteger RUNS = new AtomicInteger();

    @PersistenceContext(unitName = "shop")
    EntityManager em;

    @Inject
    Products self;

    public int runs() {
        return RUNS.get();
    }

    @CacheData(name = "row", ttl = "10m")
    public ProductRow row(long id) {
        RUNS.incrementAndGet();
        Product product = em.find(Product.class, id);
        return new ProductRow(
                id,
                product.getName(),
                product.getPrice().getAmount(),
                product.getCategory().getName());
    }

    @CacheClear({"row", "rows", "page", "all", "price-list"})
    public void rename(long id, String name) {
        em.find(Product.class, id).setName(name);
    }

    /** Fails, and with it its transaction. */
    @CacheClear({"row", "rows"})
    public void renameAndFail(long id, String name) {
        em.find(Product.class, id).setName(name);
        self.row(id);
        throw new EJBException("the name is taken");
    }

    /** Takes an entity that was changed outside, and checks its version. */
    @CacheClear({"row", "rows", "page", "all", "price-list"})
    public Product save(Product changed) {
        Product saved = em.merge(changed);
        em.flush();
        return saved;
    }

    @CacheClear({"row", "rows", "page", "all", "price-list"})
    public void reprice(long id, BigDecimal amount) {
        Product product = em.find(Product.class, id);
        product.setPrice(new Price(amount.toPlainString(), product.getPrice().getCurrency()));
    }
}
