package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.AmbientRead.Kind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Methods of the JDK, of Jakarta EE and of MicroProfile that read what is around a call. */
final class AmbientMethods {

    /** All of whose methods do. */
    private static final Map<String, Kind> TYPES = Map.ofEntries(
            Map.entry("java/security/Principal", Kind.CALLER),
            Map.entry("jakarta/security/enterprise/SecurityContext", Kind.CALLER),
            Map.entry("jakarta/ws/rs/core/SecurityContext", Kind.CALLER),
            Map.entry("org/eclipse/microprofile/jwt/JsonWebToken", Kind.CALLER),
            Map.entry("jakarta/servlet/ServletRequest", Kind.REQUEST),
            Map.entry("jakarta/servlet/http/HttpServletRequest", Kind.REQUEST),
            Map.entry("jakarta/ws/rs/core/HttpHeaders", Kind.REQUEST),
            Map.entry("jakarta/ws/rs/core/Request", Kind.REQUEST),
            Map.entry("jakarta/ws/rs/core/UriInfo", Kind.REQUEST),
            Map.entry("jakarta/ws/rs/container/ContainerRequestContext", Kind.REQUEST),
            Map.entry("jakarta/faces/context/ExternalContext", Kind.REQUEST),
            Map.entry("jakarta/faces/context/FacesContext", Kind.REQUEST),
            Map.entry("jakarta/servlet/http/HttpSession", Kind.SESSION));

    private static final Set<String> OF_CALLER =
            Set.of("getCallerPrincipal", "getUserPrincipal", "isCallerInRole", "isUserInRole", "getRemoteUser");

    private static final Set<String> TIMES = Set.of(
            "java/time/Instant",
            "java/time/LocalDate",
            "java/time/LocalDateTime",
            "java/time/LocalTime",
            "java/time/MonthDay",
            "java/time/OffsetDateTime",
            "java/time/OffsetTime",
            "java/time/Year",
            "java/time/YearMonth",
            "java/time/ZonedDateTime");

    private static final Set<String> CLOCKS = Set.of("java/time/Clock", "java/time/InstantSource");

    private static final Set<String> NOW = Set.of(
            "java/lang/System.currentTimeMillis()J",
            "java/util/Date.<init>()V",
            "java/util/GregorianCalendar.<init>()V",
            "java/util/Calendar.getInstance()Ljava/util/Calendar;");

    private AmbientMethods() {}

    /** What a method reads, or {@code null}. */
    static @Nullable Kind kind(Member method) {
        String owner = method.owner();
        String name = method.name();
        if (OF_CALLER.contains(name) && !owner.startsWith("java/")) {
            return owner.startsWith("jakarta/") ? Kind.CALLER : null;
        }
        Kind ofType = name.equals("<init>") ? null : TYPES.get(owner);
        if (ofType != null) {
            return ofType;
        }
        return owner.startsWith("java/") ? ofJdk(method) : null;
    }

    private static @Nullable Kind ofJdk(Member method) {
        String owner = method.owner();
        String name = method.name();
        if (owner.equals("java/util/Locale") && name.equals("getDefault")) {
            return Kind.LOCALE;
        }
        if ((owner.equals("java/time/ZoneId") && name.equals("systemDefault"))
                || (owner.equals("java/util/TimeZone") && name.equals("getDefault"))) {
            return Kind.ZONE;
        }
        boolean isClock = NOW.contains(owner + "." + method.selector())
                || (TIMES.contains(owner) && name.equals("now"))
                || (CLOCKS.contains(owner) && (name.equals("instant") || name.equals("millis")));
        return isClock ? Kind.CLOCK : null;
    }
}
