package io.larder.internal.fingerprint;

import jakarta.ejb.SessionContext;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Code that reads what is around a call, and code that does not. */
@SuppressWarnings({"unused", "NullAway", "JavaUtilDate", "JavaTimeDefaultTimeZone"}) // Read from class files.
final class AmbientCode {

    private AmbientCode() {}

    interface Rates {
        double rate(String currency);
    }

    static final class LiveRates implements Rates {
        @Override
        public double rate(String currency) {
            return currency.length() + seconds();
        }

        private static long seconds() {
            return System.currentTimeMillis() / 1000;
        }
    }

    static final class FixedRates implements Rates {
        @Override
        public double rate(String currency) {
            return 1;
        }
    }

    interface Tenant {
        String name();
    }

    static final class RequestTenant implements Tenant {
        @Override
        public String name() {
            return "a";
        }
    }

    static class Basket {
        String owner() {
            return "a";
        }

        String input() {
            return "b";
        }
    }

    static class Order {
        final LocalDateTime created = LocalDateTime.now();
    }

    abstract static class Template {
        String run() {
            return "<" + text() + ">";
        }

        abstract String text();
    }

    static final class ZoneTemplate extends Template {
        @Override
        String text() {
            return ZoneId.systemDefault().getId();
        }
    }

    /** Each method reads what its name says. */
    static class Reading {
        private Rates rates;
        private Tenant tenant;
        private Basket basket;
        private SecurityContext security;
        private jakarta.ws.rs.core.SecurityContext rest;
        private SessionContext ejb;
        private HttpServletRequest request;
        private HttpHeaders headers;
        private HttpSession session;
        private Principal principal;
        private Clock clock;

        Object clockThroughABean() {
            return rates.rate("EUR");
        }

        Object clockInAConstructor() {
            return new Order();
        }

        Object clockByReference() {
            Supplier<Instant> now = Instant::now;
            return now.get();
        }

        Object clockInALambda() {
            return List.of(1).stream().map(day -> LocalDate.now().plusDays(day)).collect(Collectors.toList());
        }

        Object clockAsADate() {
            return new Date();
        }

        Object clockAsACalendar() {
            return Calendar.getInstance();
        }

        Object clockThatWasInjected() {
            return clock.instant();
        }

        Object localeInALambda() {
            return new TreeMap<String, String>(
                    (one, other) -> one.toLowerCase(Locale.getDefault()).compareTo(other));
        }

        Object zoneInAnAnonymousClass() {
            return new Supplier<String>() {
                @Override
                public String get() {
                    return TimeZone.getDefault().getID();
                }
            };
        }

        Object zoneInASubclass() {
            return template(new ZoneTemplate());
        }

        private static String template(Template template) {
            return template.run();
        }

        Object callerOfJakartaSecurity() {
            return security.getCallerPrincipal() != null;
        }

        Object callerOfJakartaRest() {
            return rest.isUserInRole("admin");
        }

        Object callerOfAnEjb() {
            return ejb.getCallerPrincipal() == null;
        }

        Object callerOfTheRequest() {
            return request.getUserPrincipal() == null;
        }

        Object callerByItsName() {
            return principal.getName();
        }

        Object requestParameter() {
            return request.getParameter("page");
        }

        Object requestHeader() {
            return headers.getHeaderString("Accept");
        }

        Object sessionAttribute() {
            return session.getAttribute("basket");
        }

        Object requestBeanBehindAnInterface() {
            return tenant.name();
        }

        Object sessionBean() {
            return basket.owner();
        }
    }

    /** No method reads anything that a key should hold. */
    static class Quiet {
        private Basket basket;
        private Rates rates;
        private Clock clock;

        Object input() {
            return basket.input();
        }

        Object measured() {
            long start = System.currentTimeMillis();
            Object result = Map.of();
            return System.currentTimeMillis() - start > 0 ? result : start;
        }

        Object nanoseconds() {
            return System.nanoTime();
        }

        Object parsed() {
            return LocalDate.parse("2026-01-01").atStartOfDay(ZoneId.of("UTC"));
        }

        Object date() {
            return new Date(0);
        }

        Object text() {
            return String.format(Locale.ROOT, "%s", "A".toLowerCase(Locale.ROOT));
        }

        Object ownMethods() {
            return helper() + rates;
        }

        private String helper() {
            return "a";
        }

        Object notReached() {
            return Order.class.getName();
        }
    }
}
