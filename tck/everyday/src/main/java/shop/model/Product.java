package shop.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something for sale. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@NamedEntityGraph(
        name = "Product.page",
        attributeNodes = {
            @NamedAttributeNode("category"),
            @NamedAttributeNode("reviews"),
            @NamedAttributeNode("pictures"),
            @NamedAttributeNode("tags"),
            @NamedAttributeNode("attributes")
        })
public abstract class Product extends Persistent {

    private String name;

    @Embedded
    private Price price;

    private Barcode barcode;

    @Enumerated(EnumType.STRING)
    private Availability availability = Availability.IN_STOCK;

    private LocalDate since;

    @ManyToOne(fetch = FetchType.LAZY)
    private Category category;

    @ManyToOne
    private Supplier supplier;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Review> reviews = new ArrayList<>();

    @ElementCollection
    @OrderColumn
    private List<String> pictures = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.PERSIST)
    private Set<Tag> tags = new HashSet<>();

    @ElementCollection
    private Map<String, String> attributes = new HashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    private Set<String> keywords = new HashSet<>();

    @ManyToMany
    private Collection<Product> related = new ArrayList<>();

    protected Product() {}

    protected Product(String name, Price price, Barcode barcode, Category category, Supplier supplier) {
        this.name = name;
        this.price = price;
        this.barcode = barcode;
        this.category = category;
        this.supplier = supplier;
        this.since = LocalDate.of(2024, 2, 29);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Price getPrice() {
        return price;
    }

    public void setPrice(Price price) {
        this.price = price;
    }

    public Barcode getBarcode() {
        return barcode;
    }

    public Availability getAvailability() {
        return availability;
    }

    public LocalDate getSince() {
        return since;
    }

    public Category getCategory() {
        return category;
    }

    public void setCategory(Category category) {
        this.category = category;
    }

    public Supplier getSupplier() {
        return supplier;
    }

    public List<Review> getReviews() {
        return reviews;
    }

    public void review(int stars, String text) {
        reviews.add(new Review(this, stars, text));
    }

    public List<String> getPictures() {
        return pictures;
    }

    public Set<Tag> getTags() {
        return tags;
    }

    public Map<String, String> getAttributes() {
        return attributes;
    }

    public Set<String> getKeywords() {
        return keywords;
    }

    public Collection<Product> getRelated() {
        return related;
    }
}
