package shop.service;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import shop.model.Book;
import shop.model.Category;
import shop.model.CategoryMenu;
import shop.model.PriceList;
import shop.model.Product;
import shop.model.ProductRow;
import shop.model.Review;
import shop.model.Supplier;

/** Reads products from the database, as records where that will do, and as entities. */
@ApplicationScoped
@Transactional
public class Catalogue {

    @PersistenceContext(unitName = "shop")
    EntityManager em;

    private final AtomicInteger runs = new AtomicInteger();

    /** How often a method ran. */
    public int runs() {
        return runs.get();
    }

    @CacheData(name = "rows", ttl = "10m")
    public List<ProductRow> rows() {
        runs.incrementAndGet();
        return em.createQuery(
                        "select new shop.model.ProductRow(p.id, p.name, p.price.amount, p.category.name)"
                                + " from Product p order by p.name",
                        ProductRow.class)
                .getResultList();
    }

    @CacheData(name = "menu", ttl = "1h")
    public CategoryMenu menu() {
        runs.incrementAndGet();
        return CategoryMenu.of(em.createQuery("select c from Category c where c.parent is null", Category.class)
                .getSingleResult());
    }

    @CacheData(name = "price-list", ttl = "10m")
    public PriceList priceList(String title) {
        runs.incrementAndGet();
        PriceList list = new PriceList();
        list.setTitle(title);
        list.setRows(em.createQuery(
                        "select new shop.model.ProductRow(p.id, p.name, p.price.amount, p.category.name)"
                                + " from Product p order by p.name",
                        ProductRow.class)
                .getResultList());
        return list;
    }

    /** Nothing of it is lazy. */
    @CacheData(name = "supplier", ttl = "1h")
    public Supplier supplier(String name) {
        runs.incrementAndGet();
        return em.createQuery("select s from Supplier s where s.name = :name", Supplier.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** A product with everything that its page shows, by an entity graph. */
    @CacheData(name = "page", ttl = "10m")
    public Product page(long id) {
        runs.incrementAndGet();
        Product product =
                em.find(Product.class, id, Map.of("jakarta.persistence.loadgraph", em.getEntityGraph("Product.page")));
        product.getRelated().forEach(Catalogue::fetch);
        fetch(product);
        return product;
    }

    /** All products, of two classes, as the query found them and with what they need. */
    @CacheData(name = "all", ttl = "10m")
    public List<Product> all() {
        runs.incrementAndGet();
        List<Product> products = em.createQuery("select p from Product p order by p.name", Product.class)
                .getResultList();
        products.forEach(Catalogue::fetch);
        return products;
    }

    /** With those above it, and all below these. */
    @CacheData(name = "category", ttl = "10m")
    public Category category(String name) {
        runs.incrementAndGet();
        Category category = em.createQuery("select c from Category c where c.name = :name", Category.class)
                .setParameter("name", name)
                .getSingleResult();
        fetch(category);
        return category;
    }

    /** A mistake: the lazy parts are not there. */
    @CacheData(name = "bare", ttl = "10m")
    public Product bare(long id) {
        runs.incrementAndGet();
        return em.find(Product.class, id);
    }

    /** A mistake: a reference that was never looked at. */
    @CacheData(name = "reference", ttl = "10m")
    public Category reference(long id) {
        runs.incrementAndGet();
        return em.getReference(Category.class, id);
    }

    /** An entity as an argument. */
    @CacheData(name = "label", ttl = "10m")
    public String label(Product product) {
        runs.incrementAndGet();
        return product.getName() + ", " + product.getPrice().getAmount();
    }

    @CacheData(name = "supplier-label", ttl = "10m")
    public String label(Supplier supplier) {
        runs.incrementAndGet();
        return supplier.getName() + ", " + supplier.getAddress().getCity();
    }

    private static void fetch(Product product) {
        product.getReviews().forEach(Review::getProduct);
        fetch(product.getPictures());
        fetch(product.getTags());
        fetch(product.getAttributes().values());
        fetch(product.getRelated());
        fetch(product.getCategory());
        if (product instanceof Book book) {
            book.hasExcerpt();
        }
    }

    private static void fetch(Category category) {
        Category top = category;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        fetchBelow(top);
    }

    /** EclipseLink loads the way back of a relation for itself, when its getter is first called. */
    private static void fetchBelow(Category category) {
        category.getChildren().forEach(child -> {
            child.getParent();
            fetchBelow(child);
        });
    }

    /** The provider loads a lazy collection when it is first looked at. */
    private static void fetch(Collection<?> lazy) {
        lazy.forEach(element -> {});
    }
}
