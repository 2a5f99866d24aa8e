package market;

import jakarta.enterprise.context.ApplicationScoped;

/** Returns the rate that a test sets, and counts its calls. */
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
