package shop.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What is printed for the counter; a bean with getters and setters. */
public class PriceList {

    private String title;
    private LocalDateTime printed;
    private List<ProductRow> rows = new ArrayList<>();

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDateTime getPrinted() {
        return printed;
    }

    public void setPrinted(LocalDateTime printed) {
        this.printed = printed;
    }

    public List<ProductRow> getRows() {
        return rows;
    }

    public void setRows(List<ProductRow> rows) {
        this.rows = rows;
    }
}
