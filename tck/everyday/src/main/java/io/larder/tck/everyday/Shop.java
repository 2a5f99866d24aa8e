package io.larder.tck.everyday;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import shop.admin.AdminApplication;
import shop.model.Product;
import shop.service.Catalogue;
import shop.web.ShopApplication;

/** The shop, packaged as its documentation says: Larder's jar in each WAR, and nothing else of it. */
final class Shop {

    private Shop() {}

    /** One WAR; the model is a jar in its {@code WEB-INF/lib}. */
    static WebArchive war(Class<?>... tests) {
        return web("shop.war", tests).addAsLibrary(model(persistence()));
    }

    /** Two WARs, each with a Larder of its own; the model is a jar in the {@code lib} folder of the EAR. */
    static EnterpriseArchive ear(String persistence, WebArchive... wars) {
        return ShrinkWrap.create(EnterpriseArchive.class, "shop.ear")
                .addAsLibrary(model(persistence))
                .addAsModules(wars);
    }

    static WebArchive web(String name, Class<?>... tests) {
        return ShrinkWrap.create(WebArchive.class, name)
                .addPackage(Catalogue.class.getPackage())
                .addPackage(ShopApplication.class.getPackage())
                .addClasses(tests)
                .addAsLibrary(larder(), "larder-standalone.jar");
    }

    static WebArchive admin() {
        return ShrinkWrap.create(WebArchive.class, "admin.war")
                .addPackage(AdminApplication.class.getPackage())
                .addAsLibrary(larder(), "larder-standalone.jar");
    }

    static String persistence() {
        try (InputStream file = Shop.class.getResourceAsStream("/META-INF/persistence.xml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaArchive model(String persistence) {
        return ShrinkWrap.create(JavaArchive.class, "shop-model.jar")
                .addPackage(Product.class.getPackage())
                .addAsManifestResource(new StringAsset(persistence), "persistence.xml");
    }

    private static File larder() {
        return new File(System.getProperty("tck.jar"));
    }
}
