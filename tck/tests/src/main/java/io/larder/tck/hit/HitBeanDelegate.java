package io.larder.tck.hit;

import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies of the methods of both twins. */
@ApplicationScoped
class HitBeanDelegate implements HitBean {

    @Inject
    InvocationCounter invocations;

    @Override
    public String value(String name, int number) {
        invocations.increment(name + " " + number);
        return number + " of " + name;
    }

    @Override
    public String value(String name) {
        invocations.increment(name);
        return "value of " + name;
    }

    @Override
    public String otherValue(String name) {
        invocations.increment(name);
        return "other value of " + name;
    }

    @Override
    public @Nullable String nullValue(String name) {
        invocations.increment(name);
        return null;
    }

    @Override
    public List<String> emptyList(String name) {
        invocations.increment(name);
        return List.of();
    }

    @Override
    public Optional<String> emptyOptional(String name) {
        invocations.increment(name);
        return Optional.empty();
    }

    @Override
    public String fail(String name, BodyFailure failure) throws Throwable {
        invocations.increment(name);
        failure.throwIfPresent();
        return "returned";
    }

    @Override
    public String changeArgument(List<String> list) {
        invocations.increment(list.toString());
        list.add("added");
        return list.toString();
    }

    @Override
    public String nested(String name, int depth) {
        invocations.increment(name + "nested " + depth);
        return depth + " of " + name;
    }
}
