package io.larder.benchmark.workload;

import java.io.Serializable;
import java.math.BigDecimal;

/** A line of an order, which can be changed. */
public final class Line implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String article;
    private int quantity;
    private BigDecimal price;

    public Line(String article, int quantity, BigDecimal price) {
        this.article = article;
        this.quantity = quantity;
        this.price = price;
    }

    public String article() {
        return article;
    }

    public int quantity() {
        return quantity;
    }

    public BigDecimal price() {
        return price;
    }

    public void change(int newQuantity, BigDecimal newPrice) {
        quantity = newQuantity;
        price = newPrice;
    }
}
