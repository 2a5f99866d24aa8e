package shop.model;

import java.math.BigDecimal;

/** A line of a list of products. */
public record ProductRow(Long id, String name, BigDecimal price, String category) {}
