package io.larder.internal.marshalling.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
public class Purchase {

    @Id
    private long id;

    private String article = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Customer customer;

    protected Purchase() {}

    Purchase(long id, String article, Customer customer) {
        this.id = id;
        this.article = article;
        this.customer = customer;
    }

    long id() {
        return id;
    }

    String article() {
        return article;
    }

    @Nullable
    Customer customer() {
        return customer;
    }
}
