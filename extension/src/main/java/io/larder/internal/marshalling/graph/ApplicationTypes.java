package io.larder.internal.marshalling.graph;

import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.core.form.JdkClasses;
import java.io.Serializable;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of one application's classes, read off each class once. */
final class ApplicationTypes implements GraphTypes {

    private static final String VIEW =
            "a view of another collection; return a copy of it, such as new ArrayList<>(view)";

    /** Views that are serializable. */
    private static final Set<String> VIEWS = Set.of(
            "java.util.TreeMap$AscendingSubMap",
            "java.util.TreeMap$DescendingSubMap",
            "java.util.concurrent.ConcurrentSkipListMap$SubMap",
            "java.util.Collections$UnmodifiableMap$UnmodifiableEntrySet");

    private final Function<Class<?>, @Nullable String> refusals;
    private final LibraryTypes libraries;
    private final boolean sharing;
    private final GraphTypes exact;
    private final Map<Class<?>, GraphType> jdk = new HashMap<>();
    private final ConcurrentMap<Class<?>, GraphType> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<Class<?>, GraphType> internal = new ConcurrentHashMap<>();

    /**
     * @param refusals why no object of a class is data, to follow "it is"; or {@code null}
     * @param libraries what there is to know of classes of libraries
     * @param exact the types that take apart what this one shares; {@code null} where it shares nothing, so that its programs can leave the
     *     process
     */
    ApplicationTypes(
            Function<Class<?>, @Nullable String> refusals, LibraryTypes libraries, @Nullable GraphTypes exact) {
        this.refusals = refusals;
        this.libraries = libraries;
        this.sharing = exact != null;
        this.exact = exact == null ? this : exact;
        JdkCollections.types().forEach(type -> jdk.put(type.type(), type));
        SmallTypes.types().forEach(type -> jdk.put(type.type(), type));
        BufferTypes.types().forEach(type -> jdk.put(type.type(), type));
    }

    @Override
    public GraphType of(Class<?> type) {
        GraphType present = known.get(type);
        return present != null ? present : known.computeIfAbsent(type, this::read);
    }

    @Override
    public GraphType internal(Class<?> type) {
        return internal.computeIfAbsent(type, this::readInternal);
    }

    private GraphType readInternal(Class<?> type) {
        FormDescriptor form = refusals.apply(type) == null ? null : FormDescriptor.of(type);
        return form == null || !JdkClasses.contains(type) ? of(type) : new FormType(form, false, refusals);
    }

    private GraphType read(Class<?> type) {
        if (type.isArray()) {
            return ArrayTypes.of(type);
        }
        String refusal = Proxy.isProxyClass(type) ? "a proxy" : refusals.apply(type);
        if (refusal != null) {
            return new UnsupportedType(type, refusal);
        }
        if (Enum.class.isAssignableFrom(type) || JdkConstants.isLiteral(type)) {
            return new ConstantType(type);
        }
        if (type.isHidden()) {
            return new LambdaType(type, sharing);
        }
        if (JdkConstants.contain(type) || libraries.isConstant(type)) {
            return sharing ? new ConstantType(type) : portable(type);
        }
        return JdkClasses.contains(type) ? ofTheJdk(type) : ofTheApplication(type);
    }

    private GraphType portable(Class<?> type) {
        GraphType found = libraries.isConstant(type) ? libraries.portable(type) : PortableJdkConstants.of(type);
        return found != null ? found : ofTheJdk(type);
    }

    private GraphType ofTheJdk(Class<?> type) {
        GraphType found = jdk.get(type);
        if (found == null) {
            found = ReversedType.of(type);
        }
        if (found == null) {
            found = JdkFieldsTypes.of(type);
        }
        return found != null ? found : byForm(type);
    }

    private GraphType byForm(Class<?> type) {
        if (isView(type)) {
            return new UnsupportedType(type, VIEW);
        }
        FormDescriptor form = JdkForms.areExchanged(type) ? FormDescriptor.ofItself(type) : FormDescriptor.of(type);
        if (form == null) {
            boolean constant = JdkConstants.contain(type);
            return new UnsupportedType(
                    type,
                    constant
                            ? "not serializable, so that it lives in this process alone; use persist = NONE"
                            : "of the JDK and has no value that could be copied");
        }
        FormType byForm = new FormType(form, JdkForms.areImmutable(type), refusals);
        return type == ConcurrentHashMap.KeySetView.class ? byForm.guardedBy(ApplicationTypes::refuseViews) : byForm;
    }

    private static void refuseViews(Object set) {
        if (((ConcurrentHashMap.KeySetView<?, ?>) set).getMappedValue() == null) {
            throw new UnsupportedObjectException(set.getClass(), VIEW);
        }
    }

    private static boolean isView(Class<?> type) {
        boolean many = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        boolean inside = type.getEnclosingClass() != null && !Serializable.class.isAssignableFrom(type);
        return many && (inside || VIEWS.contains(type.getName()));
    }

    private GraphType ofTheApplication(Class<?> type) {
        GraphType found = libraries.of(type);
        if (found != null) {
            return found;
        }
        FormDescriptor form = FormDescriptor.of(type);
        try {
            if (type.isRecord()) {
                return new RecordType(type, form, exact);
            }
            return libraries.guarded(
                    form != null ? new FormType(form, false, refusals) : new PlainType(type, Fields.of(type)));
        } catch (UnsupportedObjectException inherited) {
            return new UnsupportedType(
                    type, "a subclass of " + inherited.type().getName() + ", which is " + inherited.reason());
        } catch (InaccessibleObjectException closed) {
            return new UnsupportedType(type, "of a module that does not open its package");
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
