package io.larder.sample.quakes.page;

import io.larder.sample.quakes.tour.Lists;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Raises the first element of both lists by one, at each visit. */
@Named
@RequestScoped
public class ListsPage {

    @Inject
    Lists lists;

    private int ofData;
    private int ofResource;

    public void increment() {
        List<Integer> data = lists.data();
        data.set(0, data.get(0) + 1);
        ofData = data.get(0);
        ofResource = lists.resource().incrementAndGet(0);
    }

    public int getOfData() {
        return ofData;
    }

    public int getOfResource() {
        return ofResource;
    }
}
