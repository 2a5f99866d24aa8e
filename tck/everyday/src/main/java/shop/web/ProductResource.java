package shop.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletionStage;
import shop.model.CategoryMenu;
import shop.model.PriceList;
import shop.model.ProductRow;
import shop.service.Catalogue;
import shop.service.Products;
import shop.service.Quotes;

/** Products, read and changed. */
@Path("products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    @Inject
    Catalogue catalogue;

    @Inject
    Products products;

    @Inject
    Quotes quotes;

    @GET
    public List<ProductRow> rows() {
        return catalogue.rows();
    }

    @GET
    @Path("menu")
    public CategoryMenu menu() {
        return catalogue.menu();
    }

    @GET
    @Path("price-list")
    public PriceList priceList(@QueryParam("title") String title) {
        return catalogue.priceList(title);
    }

    @GET
    @Path("{id}")
    public ProductRow row(@PathParam("id") long id) {
        return products.row(id);
    }

    @GET
    @Path("{id}/quote")
    @Produces(MediaType.TEXT_PLAIN)
    public CompletionStage<String> quote(@PathParam("id") long id, @QueryParam("percent") int percent) {
        return quotes.quote(id, percent).thenApply(BigDecimal::toPlainString);
    }

    @PUT
    @Path("{id}/name")
    @Consumes(MediaType.TEXT_PLAIN)
    public void rename(@PathParam("id") long id, String name) {
        products.rename(id, name);
    }
}
