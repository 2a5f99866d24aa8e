package shop.model;

/** Whether a product can be had. */
public enum Availability {
    IN_STOCK,
    SOON,
    GONE
}
