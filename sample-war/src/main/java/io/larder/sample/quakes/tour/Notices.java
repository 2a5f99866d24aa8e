package io.larder.sample.quakes.tour;

import io.larder.Replayed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Notices to the visitor: messages of Jakarta Faces on the page that is being made. */
@ApplicationScoped
public class Notices {

    /** Said inside a cached method, it is said again on each hit, on the page of whoever asked then. */
    @Replayed
    public void add(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
    }
}
