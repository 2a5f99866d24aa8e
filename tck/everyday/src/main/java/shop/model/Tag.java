package shop.model;

import jakarta.persistence.Entity;
import java.util.Objects;

/** A word that many products share. */
@Entity
public class Tag extends Persistent {

    private String word;

    protected Tag() {}

    public Tag(String word) {
        this.word = word;
    }

    public String getWord() {
        return word;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tag tag && Objects.equals(getWord(), tag.getWord());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(getWord());
    }
}
