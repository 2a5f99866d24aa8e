package io.larder.internal.marshalling.graph;

import org.jspecify.annotations.Nullable;

/** Classes of the JDK that are data without being serializable, some of which only their own fields tell. */
final class JdkFieldsTypes {

    private JdkFieldsTypes() {}

    static @Nullable GraphType of(Class<?> type) {
        return switch (type.getName()) {
            case "java.awt.image.BufferedImage" -> new ImageType();
            case "java.awt.geom.Area" -> new AreaType();
            case "java.awt.RenderingHints" ->
                new MapType(type, true, false, (size, flag) -> RenderingHintsMaker.empty());
            case "java.util.StringJoiner" -> new JdkFieldsType(type);
            default -> null;
        };
    }
}
