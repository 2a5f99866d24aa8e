package io.larder.sample.quakes.tour;

/** In what a visitor measures distances. */
public enum LengthUnit {
    KM(1, "km"),
    MILES(1.609344, "mi");

    private final double kilometres;
    private final String symbol;

    LengthUnit(double kilometres, String symbol) {
        this.kilometres = kilometres;
        this.symbol = symbol;
    }

    double of(double inKilometres) {
        return inKilometres / kilometres;
    }

    String symbol() {
        return symbol;
    }
}
