package io.larder.internal.cdi.runtime;

import java.net.URL;
import java.security.CodeSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a deployment that has this copy of Larder: a WAR, alone or in an EAR.
 *
 * @param location where the copy lies: another for each module, and the same after a redeploy; may be empty
 */
public record ModuleIdentity(String location) {

    private static final Pattern WAR = Pattern.compile("([^/\\\\]+)\\.war[/\\\\!]");

    private static final Pattern EXPLODED = Pattern.compile("([^/\\\\]+)[/\\\\]WEB-INF[/\\\\](?:lib|classes)[/\\\\]");

    public static ModuleIdentity current() {
        @Nullable CodeSource source = ModuleIdentity.class.getProtectionDomain().getCodeSource();
        @Nullable URL location = source == null ? null : source.getLocation();
        return new ModuleIdentity(location == null ? "" : location.toString());
    }

    /** The name of the directory that is the WAR, where the location tells: an exploded WAR need not be called so. */
    Optional<String> directoryName() {
        Matcher matcher = EXPLODED.matcher(location);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The WAR's name without its ending, where the place tells. */
    Optional<String> warName() {
        Matcher matcher = WAR.matcher(location);
        Optional<String> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.of(matcher.group(1));
        }
        return last;
    }

    /** A name for something that each module has one of. */
    public String id(Class<?> type) {
        return "io.larder:" + type.getName() + (location.isEmpty() ? "" : "@" + location);
    }
}
