package shop.model;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.MapKeyEnumerated;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;

/** Who delivers a product; loaded with it, and with all that it has. */
@Entity
public class Supplier extends Persistent {

    private String name;

    @Embedded
    private Address address;

    @ElementCollection(fetch = FetchType.EAGER)
    @MapKeyEnumerated(EnumType.STRING)
    private Map<DayOfWeek, Address> pickups = new EnumMap<>(DayOfWeek.class);

    protected Supplier() {}

    public Supplier(String name, Address address) {
        this.name = name;
        this.address = address;
    }

    public String getName() {
        return name;
    }

    public Address getAddress() {
        return address;
    }

    public Map<DayOfWeek, Address> getPickups() {
        return pickups;
    }
}
