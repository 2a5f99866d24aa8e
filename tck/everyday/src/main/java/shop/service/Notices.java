package shop.service;

import io.larder.Replayed;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** What the response is to mention. */
@RequestScoped
public class Notices {

    private final List<String> texts = new ArrayList<>();

    @Replayed
    public void add(String text) {
        texts.add(text);
    }

    public List<String> texts() {
        return texts;
    }
}
