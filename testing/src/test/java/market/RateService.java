package market;

import jakarta.enterprise.context.ApplicationScoped;

/** What the bean under test asks; in a test it says what it is told to say, and counts. */
@ApplicationScoped
public class RateService {

    private double rate = 1.0;
    private int calls;

    double rate(String currency) {
        calls++;
        return currency.isEmpty() ? 0 : rate;
    }

    void setRate(double value) {
        rate = value;
    }

    int calls() {
        return calls;
    }
}
