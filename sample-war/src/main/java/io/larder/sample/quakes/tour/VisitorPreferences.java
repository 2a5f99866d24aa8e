package io.larder.sample.quakes.tour;

import io.larder.CacheInput;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;

/** The preferences of a visitor. */
@Named
@SessionScoped
public class VisitorPreferences implements Serializable {

    private static final long serialVersionUID = 1L;

    private LengthUnit unit = LengthUnit.KM;
    private String language = "en";

    /** Begins a session where there is none: the spinner shows what a session waits for. */
    public void startSession() {}

    @CacheInput
    public LengthUnit chosenUnit() {
        return unit;
    }

    @CacheInput
    public Locale chosenLanguage() {
        return Locale.forLanguageTag(language);
    }

    public LengthUnit getUnit() {
        return unit;
    }

    public void setUnit(LengthUnit unit) {
        this.unit = unit;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
