package io.larder.tck.hit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What both beans of {@link HitTest} can do, one with data and one with resources. */
interface HitBean {

    String value(String name, int number);

    String value(String name);

    String otherValue(String name);

    @Nullable
    String nullValue(String name);

    List<String> emptyList(String name);

    Optional<String> emptyOptional(String name);

    String fail(String name, BodyFailure failure) throws Throwable;

    String changeArgument(List<String> list);

    String nested(String name, int depth);
}
