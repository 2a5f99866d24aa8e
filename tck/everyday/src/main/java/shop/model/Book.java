package shop.model;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;

/** A product with an author. */
@Entity
public class Book extends Product {

    private String author;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private String excerpt;

    protected Book() {}

    public Book(String name, String author, Price price, Barcode barcode, Category category, Supplier supplier) {
        super(name, price, barcode, category, supplier);
        this.author = author;
    }

    public String getAuthor() {
        return author;
    }

    public String getExcerpt() {
        return excerpt;
    }

    public boolean hasExcerpt() {
        return excerpt != null;
    }

    public void setExcerpt(String excerpt) {
        this.excerpt = excerpt;
    }
}
