package io.larder.internal.marshalling.graph;

import java.io.File;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the JDK whose objects never change. */
final class JdkConstants {

    /** What the bytes of a program can hold as it is. */
    private static final Set<Class<?>> LITERALS = Set.of(
            String.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Character.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            Class.class);

    private static final Set<Class<?>> VALUES = Stream.concat(
                    Stream.of(
                            BigInteger.class,
                            BigDecimal.class,
                            MathContext.class,
                            UUID.class,
                            URI.class,
                            URL.class,
                            File.class,
                            Locale.class,
                            Currency.class,
                            Pattern.class,
                            FileTime.class,
                            InetSocketAddress.class,
                            DateTimeFormatter.class,
                            OptionalInt.class,
                            OptionalLong.class,
                            OptionalDouble.class,
                            StackTraceElement.class,
                            Runtime.Version.class,
                            Object.class),
                    Stream.<Object>of(
                                    FileSystems.getDefault().getPath(""),
                                    Pattern.compile("").matcher("").toMatchResult(),
                                    String.CASE_INSENSITIVE_ORDER,
                                    Comparator.reverseOrder(),
                                    Collections.emptyList(),
                                    Collections.emptySet(),
                                    Collections.emptyMap())
                            .<Class<?>>map(Object::getClass))
            .collect(Collectors.toUnmodifiableSet());

    /** Those whose modules need not be there. */
    private static final Set<String> BY_NAME = Set.of(
            "java.awt.AlphaComposite",
            "java.awt.BasicStroke",
            "java.awt.Color",
            "java.awt.Font",
            "java.awt.GradientPaint",
            "java.awt.LinearGradientPaint",
            "java.awt.RadialGradientPaint",
            "java.awt.image.Kernel",
            "java.util.HexFormat",
            "javax.xml.namespace.QName");

    private static final List<String> SUPERTYPES_BY_NAME = List.of("java.awt.RenderingHints$Key");

    private JdkConstants() {}

    /** Whether a class of the JDK is that of a literal. */
    static boolean isLiteral(Class<?> type) {
        return LITERALS.contains(type);
    }

    static boolean contain(Class<?> type) {
        return LITERALS.contains(type)
                || VALUES.contains(type)
                || isTime(type)
                || Charset.class.isAssignableFrom(type)
                || InetAddress.class.isAssignableFrom(type)
                || BY_NAME.contains(type.getName())
                || (type.getSuperclass() != null
                        && SUPERTYPES_BY_NAME.contains(type.getSuperclass().getName()));
    }

    /** Whether the {@code equals} of a constant covers all that it is. */
    static boolean areComparable(Class<?> type) {
        return (LITERALS.contains(type) && type != Float.class && type != Double.class)
                || type == BigInteger.class
                || type == BigDecimal.class
                || type == UUID.class
                || type == Locale.class
                || isTime(type);
    }

    private static boolean isTime(Class<?> type) {
        return (type.getPackageName().equals("java.time")
                        || type.getPackageName().equals("java.time.chrono")
                        || type.getName().equals("java.time.zone.ZoneRules"))
                && Serializable.class.isAssignableFrom(type)
                && !Clock.class.isAssignableFrom(type);
    }
}
