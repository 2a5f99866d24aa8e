package shop.service;

import io.larder.CacheInput;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** What a visitor chose. */
@SessionScoped
public class Preferences implements Serializable {

    private static final long serialVersionUID = 1L;

    private String language = "en";

    @CacheInput
    public String language() {
        return language;
    }

    public void choose(String language) {
        this.language = language;
    }
}
