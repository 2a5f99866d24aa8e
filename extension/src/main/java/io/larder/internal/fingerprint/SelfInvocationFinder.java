package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Finds where a bean calls its own methods on {@code this}. No container intercepts such a call, so a cached method that is called
 * so runs each time. A call through a reference of any other origin, an injected one of the bean's own type for example, is none.
 */
public final class SelfInvocationFinder {

    private final ClassFileLocator files;

    public SelfInvocationFinder(ClassFileLocator files) {
        this.files = files;
    }

    /**
     * The calls of some methods on {@code this}, in a bean class and its superclasses.
     *
     * @param wanted of the bean class, inherited ones too, as {@link SelfInvocation#selector} writes them
     */
    public Set<SelfInvocation> find(Class<?> beanClass, Collection<String> wanted) {
        Set<SelfInvocation> found = new TreeSet<>();
        for (Class<?> type = beanClass; type != null && type.getClassLoader() != null; type = type.getSuperclass()) {
            scan(type, wanted::contains, found);
        }
        return found;
    }

    private void scan(Class<?> type, Predicate<String> wanted, Set<SelfInvocation> found) {
        ClassFileLocation file = files.find(Type.getInternalName(type));
        if (file == null) {
            return;
        }
        try {
            ClassNode read = new ClassNode();
            new ClassReader(file.content().read()).accept(read, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            for (MethodNode method : read.methods) {
                ThisReferenceAnalyzer.findSelfInvocations(read.name, method, wanted, found);
            }
        } catch (IOException | IllegalArgumentException | AnalyzerException e) {
            // Only a warning is lost, and the fingerprint of the same class says that its file cannot be read.
            return;
        }
    }
}
