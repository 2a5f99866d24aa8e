package io.larder.internal.cdi.application;

import java.net.URL;
import java.security.CodeSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a deployment that has this copy of Larder: a WAR, alone or in an EAR.
 *
 * @param place where the copy lies: another for each module, and the same after a redeploy; may be empty
 */
public record OwnModule(String place) {

    private static final Pattern WAR = Pattern.compile("([^/\\\\]+)\\.war[/\\\\!]");

    public static OwnModule own() {
        @Nullable CodeSource source = OwnModule.class.getProtectionDomain().getCodeSource();
        @Nullable URL location = source == null ? null : source.getLocation();
        return new OwnModule(location == null ? "" : location.toString());
    }

    /** The WAR's name without its ending, where the place tells. */
    Optional<String> war() {
        Matcher war = WAR.matcher(place);
        Optional<String> last = Optional.empty();
        while (war.find()) {
            last = Optional.of(war.group(1));
        }
        return last;
    }

    /** A name for something that each module has one of. */
    public String id(Class<?> type) {
        return "io.larder:" + type.getName() + (place.isEmpty() ? "" : "@" + place);
    }
}
