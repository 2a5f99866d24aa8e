package shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/** An amount of a currency. */
@Embeddable
public class Price implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(precision = 12, scale = 2)
    private BigDecimal amount;

    private String currency;

    protected Price() {}

    public Price(String amount, String currency) {
        this.amount = new BigDecimal(amount);
        this.currency = currency;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public String getCurrency() {
        return currency;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Price price && amount.equals(price.amount) && currency.equals(price.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, currency);
    }
}
