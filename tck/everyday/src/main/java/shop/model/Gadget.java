package shop.model;

import jakarta.persistence.Entity;
import java.time.Duration;

/** A product with a guarantee. */
@Entity
public class Gadget extends Product {

    private Duration guarantee;

    protected Gadget() {}

    public Gadget(String name, Duration guarantee, Price price, Barcode barcode, Category category, Supplier supplier) {
        super(name, price, barcode, category, supplier);
        this.guarantee = guarantee;
    }

    public Duration getGuarantee() {
        return guarantee;
    }
}
