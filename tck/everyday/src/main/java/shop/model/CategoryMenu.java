package shop.model;

import java.util.List;

/** A category with those below it, to be shown. */
public record CategoryMenu(String name, List<CategoryMenu> below) {

    /** Reads all of the tree: call it in a transaction. */
    public static CategoryMenu of(Category category) {
        return new CategoryMenu(
                category.getName(),
                category.getChildren().stream().map(CategoryMenu::of).toList());
    }
}
