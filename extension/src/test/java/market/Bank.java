package market;

import jakarta.enterprise.context.ApplicationScoped;

/** What the bean under test asks; in a test it says what it is told to say, and counts. */
@ApplicationScoped
public class Bank {

    private double rate = 1.0;
    private int asked;

    double ask(String currency) {
        asked++;
        return currency.isEmpty() ? 0 : rate;
    }

    void says(double next) {
        rate = next;
    }

    int asked() {
        return asked;
    }
}
