package io.larder.tck.replay;

import io.larder.Replayed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

@ApplicationScoped
public class FacesMessages {

    @Replayed
    public void info(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
    }
}
