package io.larder.internal.cdi.model;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Resolves the type variables of a class's superclasses and interfaces in that class. */
public final class TypeArguments {

    private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

    private TypeArguments() {}

    public static TypeArguments of(Class<?> type) {
        TypeArguments found = new TypeArguments();
        found.collect(type);
        return found;
    }

    private void collect(@Nullable Type type) {
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw) {
            TypeVariable<?>[] variables = raw.getTypeParameters();
            Type[] given = parameterized.getActualTypeArguments();
            for (int i = 0; i < variables.length; i++) {
                arguments.putIfAbsent(variables[i], resolve(given[i]));
            }
            collectSupertypes(raw);
        } else if (type instanceof Class<?> plain) {
            collectSupertypes(plain);
        }
    }

    private void collectSupertypes(Class<?> type) {
        collect(type.getGenericSuperclass());
        for (Type supertype : type.getGenericInterfaces()) {
            collect(supertype);
        }
    }

    /** The type with all variables replaced that are known. */
    public Type resolve(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return arguments.getOrDefault(variable, variable);
        }
        if (type instanceof ParameterizedType parameterized) {
            List<Type> given = resolve(parameterized.getActualTypeArguments());
            return given.equals(List.of(parameterized.getActualTypeArguments()))
                    ? type
                    : new ResolvedType(parameterized.getRawType(), parameterized.getOwnerType(), given);
        }
        if (type instanceof GenericArrayType array) {
            Type component = resolve(array.getGenericComponentType());
            if (component instanceof Class<?> plain) {
                return plain.arrayType();
            }
            return component.equals(array.getGenericComponentType()) ? type : new ResolvedArray(component);
        }
        if (type instanceof WildcardType wildcard) {
            List<Type> upper = resolve(wildcard.getUpperBounds());
            List<Type> lower = resolve(wildcard.getLowerBounds());
            return upper.equals(List.of(wildcard.getUpperBounds())) && lower.equals(List.of(wildcard.getLowerBounds()))
                    ? type
                    : new ResolvedWildcard(upper, lower);
        }
        return type;
    }

    private List<Type> resolve(Type[] types) {
        return Arrays.stream(types).map(this::resolve).toList();
    }

    /** Returns the signature of a method, with the parameter types as this class resolves them. */
    public CallSignature signature(Method method) {
        return new CallSignature(
                method.getName(),
                Arrays.stream(method.getGenericParameterTypes())
                        .<Class<?>>map(parameter -> erasure(resolve(parameter)))
                        .toList());
    }

    /** The class that is left of a type at run time. */
    public static Class<?> erasure(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return erasure(parameterized.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return erasure(array.getGenericComponentType()).arrayType();
        }
        if (type instanceof TypeVariable<?> variable) {
            return erasure(variable.getBounds()[0]);
        }
        return type instanceof WildcardType wildcard ? erasure(wildcard.getUpperBounds()[0]) : Object.class;
    }

    /** A generic class whose arguments contained type variables. */
    private record ResolvedType(Type raw, @Nullable Type owner, List<Type> arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return owner;
        }

        @Override
        public String toString() {
            return raw.getTypeName()
                    + arguments.stream().map(Type::getTypeName).collect(Collectors.joining(", ", "<", ">"));
        }
    }

    /** An array of a generic type in which a type variable was replaced. */
    private record ResolvedArray(Type component) implements GenericArrayType {

        @Override
        public Type getGenericComponentType() {
            return component;
        }

        @Override
        public String toString() {
            return component.getTypeName() + "[]";
        }
    }

    /** A wildcard with a bound in which a type variable was replaced. */
    private record ResolvedWildcard(List<Type> upper, List<Type> lower) implements WildcardType {

        @Override
        public Type[] getUpperBounds() {
            return upper.toArray(Type[]::new);
        }

        @Override
        public Type[] getLowerBounds() {
            return lower.toArray(Type[]::new);
        }

        @Override
        public String toString() {
            List<Type> bounds = lower.isEmpty() ? upper : lower;
            return bounds.stream()
                    .map(Type::getTypeName)
                    .collect(Collectors.joining(" & ", lower.isEmpty() ? "? extends " : "? super ", ""));
        }
    }
}
