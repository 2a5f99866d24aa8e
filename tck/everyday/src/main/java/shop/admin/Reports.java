package shop.admin;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import shop.model.PriceList;
import shop.model.ProductRow;
import shop.model.Supplier;

/** Reports for the office, of classes that lie in the EAR's lib folder. */
@ApplicationScoped
@Transactional
public class Reports {

    @PersistenceContext(unitName = "shop")
    EntityManager em;

    private final AtomicInteger runs = new AtomicInteger();

    @CacheData(ttl = "1h")
    public PriceList prices(String title) {
        PriceList list = new PriceList();
        list.setTitle(title + " " + runs.incrementAndGet());
        list.setPrinted(LocalDateTime.of(2024, 2, 29, 12, 0));
        list.setRows(em.createQuery(
                        "select new shop.model.ProductRow(p.id, p.name, p.price.amount, p.category.name)"
                                + " from Product p order by p.name",
                        ProductRow.class)
                .getResultList());
        return list;
    }

    @CacheData(ttl = "1h")
    public Supplier supplier(String name) {
        return em.createQuery("select s from Supplier s where s.name = :name", Supplier.class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
