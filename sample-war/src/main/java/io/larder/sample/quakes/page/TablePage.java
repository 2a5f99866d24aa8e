package io.larder.sample.quakes.page;

import io.larder.sample.quakes.tour.Table;
import io.larder.sample.quakes.tour.Tables;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Drops a column of both tables, at each visit. */
@Named
@RequestScoped
public class TablePage {

    private static final String COLUMN = "Latitude";

    @Inject
    Tables tables;

    private @Nullable Dropped ofData;
    private @Nullable Dropped ofResource;

    /**
     * A table without the column, or why there is none.
     *
     * @param failure null where all went well
     */
    public record Dropped(Table table, @Nullable String failure) {

        static Dropped from(Table table) {
            try {
                table.drop(COLUMN);
                return new Dropped(table, null);
            } catch (NoSuchElementException e) {
                return new Dropped(table, e.getMessage());
            }
        }
    }

    public void drop() throws IOException {
        ofData = Dropped.from(tables.data());
        ofResource = Dropped.from(tables.resource());
    }

    public @Nullable Dropped getOfData() {
        return ofData;
    }

    public @Nullable Dropped getOfResource() {
        return ofResource;
    }
}
