package io.larder.internal.cdi.application;

import io.larder.Format;
import io.larder.internal.cdi.declaration.Declaration;
import io.larder.internal.cdi.lookup.MethodIndex;
import io.larder.internal.codec.Codecs;
import io.larder.internal.core.MethodInvoker;
import io.larder.internal.core.RecordedMethodRegistry;
import io.larder.internal.core.replay.AnnotationFormat;
import io.larder.internal.core.replay.RecordedMethod;
import io.larder.internal.core.replay.InputMethod;
import io.larder.internal.core.replay.EffectRecorder;
import io.larder.internal.core.replay.ReplayedEvents;
import io.larder.internal.core.replay.ReplayedMethod;
import io.larder.internal.core.replay.TraceFormat;
import io.larder.internal.core.replay.TraceCodec;
import io.larder.internal.engine.key.KeyMakers;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The replayed and the input methods of an application. */
final class RecordedCalls implements RecordedMethodRegistry {

    private record Recorded(Declaration declaration, MethodInvoker calls) {}

    private final EffectRecorder recording;
    private final KeyMakers keys;
    private final Codecs codecs;
    private final BeanManager own;
    private final MethodIndex<Recorded> index;
    private final List<ReplayedMethod> replayed = new ArrayList<>();
    private final List<InputMethod> inputs = new ArrayList<>();

    RecordedCalls(Collection<RecordedBean> beans, EffectRecorder recording, KeyMakers keys, Codecs codecs, BeanManager own) {
        this.recording = recording;
        this.keys = keys;
        this.codecs = codecs;
        this.own = own;
        index = new MethodIndex<>(
                beans.stream()
                        .map(bean -> new Recorded(bean.declaration(), calls(bean)))
                        .toList(),
                recorded -> recorded.declaration().beanClass(),
                recorded -> recorded.declaration().method());
    }

    private MethodInvoker calls(RecordedBean bean) {
        RecordedMethod callee = callee(bean);
        if (bean.isInput()) {
            InputMethod input = new InputMethod(callee, keys);
            inputs.add(input);
            return (arguments, method) -> recording.recordInput(() -> input.input(arguments), method::proceed);
        }
        ReplayedMethod effects = new ReplayedMethod(callee);
        replayed.add(effects);
        return (arguments, method) -> recording.recordCall(() -> effects.effect(arguments), method::proceed);
    }

    private RecordedMethod callee(RecordedBean bean) {
        Declaration declaration = bean.declaration();
        String where =
                declaration.beanClass().getName() + "#" + declaration.method().getName();
        return new RecordedMethod(
                declaration.where() + " of " + AnnotationFormat.text(bean.bean().getQualifiers()),
                where,
                declaration.parameters(),
                codecs.of(
                        where,
                        Object.class,
                        Format.BINARY,
                        declaration.beanClass().getClassLoader()),
                new BeanMethod(Archives.of(bean.bean(), own), bean.bean(), declaration.method()));
    }

    /** How what these methods did is written, so that it can be done again after a restart. */
    TraceFormat traces(ReplayedEvents events, ClassLoader loader) {
        return new TraceCodec(replayed, inputs, events, loader);
    }

    @Override
    public @Nullable MethodInvoker find(Class<?> beanClass, Method method) {
        Recorded recorded = index.of(beanClass, method);
        return recorded == null ? null : recorded.calls();
    }
}
