package io.larder.tck.framework;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;

/** The texts of a {@code beans.xml} that the kit needs. */
public final class BeansXml {

    private BeansXml() {}

    /** Classes with a bean-defining annotation are beans. */
    public static Asset annotated() {
        return of("annotated", "");
    }

    /** Every class is a bean. */
    public static Asset all() {
        return of("all", "");
    }

    /** A file of no bytes. */
    public static Asset empty() {
        return new StringAsset("");
    }

    /** With these interceptors listed. */
    public static Asset interceptors(Class<?>... interceptors) {
        return of("annotated", list("interceptors", interceptors));
    }

    /** With these alternatives selected. */
    public static Asset alternatives(Class<?>... alternatives) {
        return of("annotated", list("alternatives", alternatives));
    }

    private static String list(String element, Class<?>... classes) {
        return Stream.of(classes)
                .map(type -> "<class>" + type.getName() + "</class>")
                .collect(Collectors.joining("", "<" + element + ">", "</" + element + ">"));
    }

    private static Asset of(String mode, String content) {
        return new StringAsset(
                "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"" + mode
                        + "\">" + content + "</beans>");
    }
}
