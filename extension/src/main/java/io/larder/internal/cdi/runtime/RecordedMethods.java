package io.larder.internal.cdi.runtime;

import io.larder.CacheInput;
import io.larder.ValueFormat;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.core.InterceptedMethodRegistry;
import io.larder.internal.core.MethodInvoker;
import io.larder.internal.core.key.KeyGeneratorFactory;
import io.larder.internal.core.replay.AnnotationFormat;
import io.larder.internal.core.replay.EffectRecorder;
import io.larder.internal.core.replay.InputMethod;
import io.larder.internal.core.replay.RecordedMethod;
import io.larder.internal.core.replay.ReplayedEvents;
import io.larder.internal.core.replay.ReplayedMethod;
import io.larder.internal.core.replay.TraceCodec;
import io.larder.internal.core.replay.TraceFormat;
import io.larder.internal.marshalling.MarshallerFactory;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code @Replayed} and {@code @CacheInput} methods of an application. */
final class RecordedMethods implements InterceptedMethodRegistry {

    private record Indexed(Declaration declaration, MethodInvoker invoker) {}

    private final EffectRecorder effectRecorder;
    private final KeyGeneratorFactory keyGenerators;
    private final MarshallerFactory marshallers;
    private final BeanManager beanManager;
    private final MethodIndex<Indexed> index;
    private final List<ReplayedMethod> replayed = new ArrayList<>();
    private final List<InputMethod> inputs = new ArrayList<>();

    RecordedMethods(
            DeploymentModel model,
            EffectRecorder effectRecorder,
            KeyGeneratorFactory keyGenerators,
            MarshallerFactory marshallers,
            BeanManager beanManager) {
        this.effectRecorder = effectRecorder;
        this.keyGenerators = keyGenerators;
        this.marshallers = marshallers;
        this.beanManager = beanManager;
        index = new MethodIndex<>(
                model.recordedMethods()
                        .map(declaration -> new Indexed(declaration, invoker(declaration, model.bean(declaration))))
                        .toList(),
                recorded -> recorded.declaration().beanClass(),
                recorded -> recorded.declaration().method());
    }

    private MethodInvoker invoker(Declaration declaration, Bean<?> bean) {
        RecordedMethod recorded = recordedMethod(declaration, bean);
        if (declaration.annotations().has(CacheInput.class)) {
            InputMethod input = new InputMethod(recorded, keyGenerators);
            inputs.add(input);
            return (arguments, invocation) ->
                    effectRecorder.recordInput(() -> input.input(arguments), invocation::proceed);
        }
        ReplayedMethod replayedMethod = new ReplayedMethod(recorded);
        replayed.add(replayedMethod);
        return (arguments, invocation) ->
                effectRecorder.recordCall(() -> replayedMethod.effect(arguments), invocation::proceed);
    }

    private RecordedMethod recordedMethod(Declaration declaration, Bean<?> bean) {
        String where =
                declaration.beanClass().getName() + "#" + declaration.method().getName();
        return new RecordedMethod(
                declaration.where() + " of " + AnnotationFormat.text(bean.getQualifiers()),
                where,
                declaration.parameters(),
                marshallers.create(
                        where,
                        Object.class,
                        ValueFormat.BINARY,
                        declaration.beanClass().getClassLoader()),
                new CdiBeanMethodInvoker(BeanArchiveLookup.of(bean, beanManager), bean, declaration.method()));
    }

    /** How what these methods did is written, so that it can be done again after a restart. */
    TraceFormat traceFormat(ReplayedEvents events, ClassLoader loader) {
        return new TraceCodec(replayed, inputs, events, loader);
    }

    @Override
    public @Nullable MethodInvoker find(Class<?> beanClass, Method method) {
        Indexed indexed = index.of(beanClass, method);
        return indexed == null ? null : indexed.invoker();
    }
}
