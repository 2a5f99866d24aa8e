package mistakes;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Beans of {@link Calls} with entities as arguments. */
final class Entities {

    private Entities() {}

    @Entity
    public static class Category {
        @Id
        long id = 1;

        @ManyToOne
        Category parent;

        @OneToMany(mappedBy = "parent")
        Set<Category> children = new HashSet<>();

        static Category withChild() {
            Category root = new Category();
            Category child = new Category();
            child.id = 2;
            child.parent = root;
            root.children.add(child);
            return root;
        }
    }

    @ApplicationScoped
    public static class OfCategory {

        @Inject
        OfCategory self;

        @CacheData
        public int size(Category category) {
            return category.children.size();
        }

        public int count() {
            return self.size(Category.withChild());
        }
    }

    @ApplicationScoped
    public static class OfCategoryId {

        @Inject
        OfCategoryId self;

        @CacheData
        public String size(long category) {
            return "size of " + category;
        }

        public String count() {
            return self.size(Category.withChild().id);
        }
    }

    @Entity
    public static class ListedCategory {
        @Id
        long id = 1;

        @ManyToOne
        ListedCategory parent;

        @OneToMany(mappedBy = "parent")
        List<ListedCategory> children = new ArrayList<>();
    }

    @ApplicationScoped
    public static class OfCategoryList {

        @Inject
        OfCategoryList self;

        @CacheData
        public String size(ListedCategory category) {
            return "size " + category.children.size();
        }

        public String count() {
            ListedCategory root = new ListedCategory();
            ListedCategory child = new ListedCategory();
            child.parent = root;
            root.children.add(child);
            return self.size(root);
        }
    }

    @ApplicationScoped
    public static class OfCategoryExcluded {

        @Inject
        OfCategoryExcluded self;

        @CacheData
        public String size(long id, @ExcludeFromKey Category category) {
            return "size " + category.children.size();
        }

        public String count() {
            Category category = Category.withChild();
            return self.size(category.id, category);
        }
    }
}
