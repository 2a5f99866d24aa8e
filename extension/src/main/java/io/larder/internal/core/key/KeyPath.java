package io.larder.internal.core.key;

/** The way from an argument to a value inside it: {@code query.filters[2].source}. */
final class KeyPath {

    private static final int FIRST = 20;
    private static final int LAST = 5;

    private KeyPath() {}

    static String of(ParameterContext context, EncodingFrame[] frames, int depth) {
        StringBuilder path = new StringBuilder(context.name());
        for (int i = 0; i < depth; i++) {
            if (i == FIRST && depth > FIRST + LAST) {
                path.append("...(").append(depth - FIRST - LAST).append(" steps)...");
                i = depth - LAST;
            }
            path.append(frames[i].step());
        }
        return path.toString();
    }
}
