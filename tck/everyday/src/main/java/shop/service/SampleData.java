package shop.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import shop.model.Address;
import shop.model.Barcode;
import shop.model.Book;
import shop.model.Category;
import shop.model.Gadget;
import shop.model.Price;
import shop.model.Product;
import shop.model.Supplier;
import shop.model.Tag;

/** Fills the empty database when the shop opens. */
@Singleton
@Startup
public class SampleData {

    @PersistenceContext(unitName = "shop")
    EntityManager em;

    @PostConstruct
    void fill() {
        Category all = new Category("All", null);
        Category books = new Category("Books", all);
        Category novels = new Category("Novels", books);
        Category kitchen = new Category("Kitchen", all);
        em.persist(all);
        Supplier supplier = new Supplier("Pequod", new Address("Pier 1", "Nantucket"));
        supplier.getPickups().put(DayOfWeek.MONDAY, new Address("Pier 2", "Nantucket"));
        em.persist(supplier);
        Tag sea = new Tag("sea");
        Tag gift = new Tag("gift");
        Book whale =
                new Book("Moby-Dick", "Herman Melville", new Price("12.50", "EUR"), new Barcode(42L), novels, supplier);
        whale.setExcerpt("Call me Ishmael.");
        Gadget kettle = new Gadget(
                "Kettle", Duration.ofDays(730), new Price("39.90", "EUR"), new Barcode(43L), kitchen, supplier);
        for (Product product : List.of(whale, kettle)) {
            product.review(5, "Good");
            product.review(2, "Heavy");
            product.getPictures().addAll(List.of("front.png", "back.png"));
            product.getTags().addAll(List.of(sea, gift));
            product.getAttributes().putAll(Map.of("weight", "1.2 kg", "colour", "white"));
            product.getKeywords().add("white");
            em.persist(product);
        }
        whale.getRelated().add(kettle);
    }
}
