package io.larder.internal.marshalling.graph;

import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.core.form.JdkClasses;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lambdas and method references. One that captured nothing which could change is shared by the copies, as the comparators of everyday code
 * are. Another one is made anew where it is serializable, by what it captured.
 */
final class LambdaType extends GraphType {

    /** Lambdas have classes that no name leads to. */
    static final String STORED_NAME = "lambda";

    /** For lambdas of any class. */
    static final LambdaType READER = new LambdaType(Runnable.class, false);

    private static final String CLOSED =
            "a lambda of the JDK that is not serializable, so that nobody can tell what it captured";
    private static final String CHANGES =
            "a lambda that is not serializable and captured what can change; let it capture constants, or take an object of a named class";
    private static final String LOCAL =
            "a lambda that is not serializable, so that it lives in this process alone; take an object of a named class, or persist = NONE";

    private final boolean sharing;
    private final @Nullable FormDescriptor form;
    private final List<Field> captured;
    private final @Nullable String refusal;

    /** @param sharing whether the copies share what cannot change */
    LambdaType(Class<?> type, boolean sharing) {
        super(type);
        this.sharing = sharing;
        this.form = Serializable.class.isAssignableFrom(type) ? FormDescriptor.of(type) : null;
        List<Field> fields = form == null ? fields(type) : List.of();
        this.captured = fields == null ? List.of() : fields;
        this.refusal = fields == null ? CLOSED : null;
    }

    private static @Nullable List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>(List.of(type.getDeclaredFields()));
        fields.removeIf(field -> java.lang.reflect.Modifier.isStatic(field.getModifiers()));
        if (JdkClasses.contains(type)) {
            return fields.isEmpty() ? fields : null;
        }
        try {
            fields.forEach(field -> field.setAccessible(true));
            return fields;
        } catch (InaccessibleObjectException closed) {
            return null;
        }
    }

    @Override
    @Nullable
    String refusal() {
        return refusal;
    }

    @Override
    boolean isShareable() {
        return true;
    }

    @Override
    boolean isOpen(Node node) {
        return false;
    }

    @Override
    void inspect(Node node) {
        if (form == null) {
            node.parts = fields(node.object);
            return;
        }
        Object written = form.capture(node.object).replacement();
        if (written instanceof SerializedLambda lambda) {
            node.attachment = lambda;
            node.parts = new Object[lambda.getCapturedArgCount()];
            for (int i = 0; i < node.parts.length; i++) {
                node.parts[i] = lambda.getCapturedArg(i);
            }
        } else {
            node.replaced = true;
            node.parts = new Object[] {written};
        }
    }

    private @Nullable Object[] fields(Object lambda) {
        try {
            @Nullable Object[] values = new Object[captured.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = captured.get(i).get(lambda);
            }
            return values;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    String step(Node node, int part) {
        return ".captured";
    }

    /** Comes here only where it is not shared. */
    @Override
    void write(Node node, GraphWriter out) {
        if (!(node.attachment instanceof SerializedLambda lambda)) {
            throw new UnsupportedObjectException(type(), sharing ? CHANGES : LOCAL);
        }
        for (Object text : texts(lambda)) {
            out.writeReference(text);
        }
        out.out().writeCount(lambda.getImplMethodKind());
        out.out().writeCount(node.parts.length);
        for (Object part : node.parts) {
            out.writeReference(part);
        }
    }

    private List<Object> texts(SerializedLambda lambda) {
        return List.of(
                capturing(lambda),
                lambda.getFunctionalInterfaceClass(),
                lambda.getFunctionalInterfaceMethodName(),
                lambda.getFunctionalInterfaceMethodSignature(),
                lambda.getImplClass(),
                lambda.getImplMethodName(),
                lambda.getImplMethodSignature(),
                lambda.getInstantiatedMethodType());
    }

    private Class<?> capturing(SerializedLambda lambda) {
        String name = lambda.getCapturingClass().replace('/', '.');
        try {
            return Class.forName(name, false, type().getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new UnsupportedObjectException(type(), "a lambda of the class " + name + ", which is not found");
        }
    }

    @Override
    Object create(Input in) {
        Class<?> capturing = (Class<?>) Objects.requireNonNull(in.readReference());
        String[] texts = new String[7];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = (String) Objects.requireNonNull(in.readReference());
        }
        int kind = in.readCount();
        @Nullable Object[] arguments = new Object[in.readCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = in.readReference();
        }
        SerializedLambda lambda = new SerializedLambda(
                capturing, texts[0], texts[1], texts[2], kind, texts[3], texts[4], texts[5], texts[6], arguments);
        Object made = Objects.requireNonNull(FormDescriptor.of(SerializedLambda.class))
                .resolve(lambda);
        if (made == null) {
            throw new UnreadableException("no lambda");
        }
        return made;
    }

    @Override
    String storedName() {
        return STORED_NAME;
    }

    @Override
    boolean isLike(GraphType other) {
        return other instanceof LambdaType lambda && (lambda.form == null) == (form == null);
    }

    /** The method that it calls; of one that is not serializable, its class. */
    @Override
    byte[] data(Node node) {
        Object method = node.attachment instanceof SerializedLambda lambda
                ? lambda.getImplClass() + lambda.getImplMethodName() + lambda.getImplMethodSignature()
                : type().getName();
        return method.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
