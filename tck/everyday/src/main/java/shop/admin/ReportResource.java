package shop.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import shop.model.PriceList;

/** The reports of the office. */
@Path("reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    @Inject
    Reports reports;

    @GET
    @Path("prices")
    public PriceList prices(@QueryParam("title") String title) {
        return reports.prices(title);
    }

    @GET
    @Path("supplier")
    @Produces(MediaType.TEXT_PLAIN)
    public String supplier(@QueryParam("name") String name) {
        return reports.supplier(name).getAddress().getCity();
    }
}
