package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.AmbientRead.Kind;
import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds where the code of the application that a method reaches reads the caller, the request, the session, the default locale and time
 * zone, the clock, or a bean of request or session scope. It follows calls, method references and lambdas, calls on a supertype to all
 * beans of that type and to the classes of which the code makes objects, and nothing into libraries: whatever calls back from there is
 * found where it is made. That is less than what a fingerprint counts: there, too much costs a load; here, a false alarm.
 *
 * <p>Made at deployment and thrown away; it holds the class files that it read. Not safe for several threads.
 */
public final class AmbientReadFinder {

    /** Code that reaches more is no method that somebody could review. */
    private static final int MAX_METHODS = 20_000;

    /** A method of the application, and the call through which it was reached first. */
    private record Step(
            String owner, MethodNode method, @Nullable Step caller) {

        String id() {
            return owner + "." + method.name + method.desc;
        }
    }

    /** A call on objects of a type, made in a step. */
    private record VirtualCall(String selector, Step caller) {}

    private final ClassFileLocator files;
    private final Predicate<String> application;
    private final Map<String, Kind> scopedBeans;
    private final Set<String> excluded;
    private final Map<String, Set<String>> beansByType = new HashMap<>();
    private final Map<String, ClassNode> classes = new HashMap<>();

    /**
     * @param application whether a code source is the application's own
     * @param beans the classes of all beans
     * @param scopedBeans those of request or session scope
     * @param excluded methods whose reads do not matter, as {@link #id} writes them
     */
    public AmbientReadFinder(
            ClassFileLocator files,
            Predicate<String> application,
            Collection<Class<?>> beans,
            Map<Class<?>, Kind> scopedBeans,
            Set<String> excluded) {
        this.files = files;
        this.application = application;
        this.scopedBeans = new HashMap<>();
        scopedBeans.forEach((type, kind) -> this.scopedBeans.put(Type.getInternalName(type), kind));
        this.excluded = Set.copyOf(excluded);
        for (Class<?> bean : beans) {
            Set<String> types = new LinkedHashSet<>();
            addSupertypes(bean, types);
            types.forEach(type -> beansByType
                    .computeIfAbsent(type, any -> new LinkedHashSet<>())
                    .add(Type.getInternalName(bean)));
        }
    }

    /** How a method is written here: its class, its name and its descriptor. */
    public static String id(Method method) {
        return Type.getInternalName(method.getDeclaringClass()) + "." + SelfInvocation.selector(method);
    }

    private static void addSupertypes(@Nullable Class<?> type, Set<String> types) {
        if (type != null && type != Object.class && types.add(Type.getInternalName(type))) {
            addSupertypes(type.getSuperclass(), types);
            for (Class<?> implemented : type.getInterfaces()) {
                addSupertypes(implemented, types);
            }
        }
    }

    /**
     * The first read of each kind, by the shortest way that leads to one.
     *
     * @param beanClass whose method it is, inherited or not; what it reads of itself is left out
     */
    public Collection<AmbientRead> find(Class<?> beanClass, Method method) {
        return new Analysis(beanClass).run(Type.getInternalName(beanClass), SelfInvocation.selector(method));
    }

    /** One cached method. */
    private final class Analysis {

        private final Set<String> own = new HashSet<>();
        private final Map<Kind, AmbientRead> found = new EnumMap<>(Kind.class);
        private final Set<String> seen = new HashSet<>();
        private final Deque<Step> pending = new ArrayDeque<>();
        private final Map<String, Set<String>> created = new HashMap<>();
        private final Map<String, List<VirtualCall>> virtualCalls = new HashMap<>();

        Analysis(Class<?> beanClass) {
            addSupertypes(beanClass, own);
        }

        Collection<AmbientRead> run(String owner, String selector) {
            reach(owner, selector, null);
            while (!pending.isEmpty() && seen.size() < MAX_METHODS) {
                read(pending.remove());
            }
            return found.values();
        }

        private void read(Step step) {
            List<Member> calls = new ArrayList<>();
            Set<Member> dispatched = new HashSet<>();
            for (AbstractInsnNode instruction : step.method.instructions) {
                if (instruction instanceof MethodInsnNode call) {
                    Member member = new Member(call.owner, call.name, call.desc);
                    calls.add(member);
                    if (call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE) {
                        dispatched.add(member);
                    }
                } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                    for (Object argument : dynamic.bsmArgs) {
                        if (argument instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                            Member member = new Member(handle.getOwner(), handle.getName(), handle.getDesc());
                            calls.add(member);
                            dispatched.add(member);
                        }
                    }
                }
            }
            boolean measures = calls.stream()
                            .filter(call -> AmbientMethods.kind(call) == Kind.CLOCK)
                            .count()
                    > 1;
            for (Member call : calls) {
                Kind kind = AmbientMethods.kind(call);
                if (kind == null) {
                    follow(call, dispatched.contains(call), step);
                } else if (kind != Kind.CLOCK || !measures) {
                    add(kind, step, simpleName(call.owner()) + "." + call.name());
                }
            }
        }

        private void follow(Member call, boolean dispatched, Step step) {
            if (call.owner().startsWith("[") || excluded.contains(call.owner() + "." + call.selector())) {
                return;
            }
            if (call.name().equals("<init>")) {
                create(call.owner(), step);
            }
            if (!reachOn(call.owner(), call.selector(), step) || !dispatched) {
                return;
            }
            for (String bean : call.owner().startsWith("java/") ? Set.<String>of() : beansOf(call.owner())) {
                reachOn(bean, call.selector(), step);
            }
            virtualCalls
                    .computeIfAbsent(call.owner(), any -> new ArrayList<>())
                    .add(new VirtualCall(call.selector(), step));
            for (String type : Set.copyOf(created.getOrDefault(call.owner(), Set.of()))) {
                reachOn(type, call.selector(), step);
            }
        }

        /** Objects of an anonymous or local class go where nobody sees them called. */
        private void create(String type, Step step) {
            ClassNode node = applicationClass(type);
            if (node == null) {
                return;
            }
            for (String supertype : supertypes(type)) {
                if (created.computeIfAbsent(supertype, any -> new HashSet<>()).add(type)) {
                    for (VirtualCall call : List.copyOf(virtualCalls.getOrDefault(supertype, List.of()))) {
                        reachOn(type, call.selector(), call.caller());
                    }
                }
            }
            if (node.outerMethod != null || node.outerClass != null) {
                for (MethodNode method : node.methods) {
                    reach(type, method.name + method.desc, step);
                }
            }
        }

        /** @return whether there is more to follow */
        private boolean reachOn(String type, String selector, Step step) {
            Kind scoped = own.contains(type) || selector.startsWith("<") ? null : scopedBeans.get(type);
            if (scoped == null) {
                reach(type, selector, step);
                return true;
            }
            if (!isExcluded(type, selector)) {
                add(scoped, step, simpleName(type) + "#" + selector.substring(0, selector.indexOf('(')));
            }
            return false;
        }

        private void reach(String type, String selector, @Nullable Step caller) {
            for (String each : supertypes(type)) {
                ClassNode node = applicationClass(each);
                MethodNode method = node == null ? null : method(node, selector);
                if (method != null) {
                    Step step = new Step(each, method, caller);
                    if ((caller == null || !excluded.contains(step.id())) && seen.add(step.id())) {
                        pending.add(step);
                    }
                    return;
                }
            }
        }

        private void add(Kind kind, Step step, String read) {
            if (!found.containsKey(kind)) {
                List<String> path = new ArrayList<>(List.of(read));
                for (Step each = step; each != null; each = each.caller) {
                    if (!each.method.name.startsWith("lambda$") && !each.method.name.startsWith("<")) {
                        path.add(0, simpleName(each.owner) + "#" + each.method.name);
                    }
                }
                found.put(kind, new AmbientRead(kind, path));
            }
        }
    }

    private Set<String> beansOf(String type) {
        return beansByType.getOrDefault(type, Set.of());
    }

    private boolean isExcluded(String type, String selector) {
        return supertypes(type).stream().anyMatch(each -> excluded.contains(each + "." + selector));
    }

    /** The class and all that it extends and implements, superclasses first; of what is not the application's, nothing. */
    private Set<String> supertypes(String type) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> interfaces = new ArrayDeque<>();
        ClassNode node = applicationClass(type);
        for (String name = type; node != null; node = applicationClass(name)) {
            found.add(name);
            interfaces.addAll(node.interfaces);
            name = node.superName;
        }
        while (!interfaces.isEmpty()) {
            String name = interfaces.remove();
            ClassNode each = applicationClass(name);
            if (each != null && found.add(name)) {
                interfaces.addAll(each.interfaces);
            }
        }
        return found;
    }

    private static @Nullable MethodNode method(ClassNode node, String selector) {
        return node.methods.stream()
                .filter(method -> selector.equals(method.name + method.desc))
                .filter(method -> (method.access & Opcodes.ACC_ABSTRACT) == 0)
                .findFirst()
                .orElse(null);
    }

    private @Nullable ClassNode applicationClass(@Nullable String name) {
        if (name == null || name.startsWith("java/") || name.startsWith("jakarta/")) {
            return null;
        }
        ClassNode node = classes.get(name);
        if (node == null) {
            node = new ClassNode();
            read(name, node);
            classes.put(name, node);
        }
        return node.name == null ? null : node;
    }

    /** What cannot be read stays empty: the fingerprint of the class tells, and a warning that is not given harms nothing. */
    private void read(String name, ClassNode node) {
        ClassFileLocation file = files.find(name);
        if (file == null || !application.test(file.source())) {
            return;
        }
        try {
            new ClassReader(file.content().read()).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException | RuntimeException unreadable) {
            node.name = null;
        }
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('/') + 1).replace('$', '.');
    }
}
