package shop.model;

import java.io.Serializable;

/** A number of thirteen digits; in the database it is a text. */
public record Barcode(long digits) implements Serializable {}
