package shop.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** What a customer says of a product. */
@Entity
public class Review extends Persistent {

    @ManyToOne(fetch = FetchType.LAZY)
    private Product product;

    private int stars;
    private String text;

    protected Review() {}

    Review(Product product, int stars, String text) {
        this.product = product;
        this.stars = stars;
        this.text = text;
    }

    public Product getProduct() {
        return product;
    }

    public int getStars() {
        return stars;
    }

    public String getText() {
        return text;
    }
}
