package guide;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

@ApplicationScoped
public class Tokens {

    private final Map<String, Token> issued = new ConcurrentHashMap<>();

    public record Token(String text, Duration expiresIn) {}

    @CacheData(ttl = "1h", lifetime = UntilExpiry.class, jitter = "10%")
    public Optional<Token> token(String user) {
        return Optional.ofNullable(issued.get(user));
    }

    static class UntilExpiry implements Function<Optional<Token>, Duration> {

        @Override
        public Duration apply(Optional<Token> token) {
            return token.map(valid -> valid.expiresIn().minusMinutes(1)).orElse(Duration.ofSeconds(10));
        }
    }

    void issue(String user, Token token) {
        issued.put(user, token);
    }
}
