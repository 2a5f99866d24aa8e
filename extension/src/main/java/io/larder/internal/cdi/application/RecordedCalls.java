package io.larder.internal.cdi.application;

import io.larder.Format;
import io.larder.internal.cdi.declaration.Declaration;
import io.larder.internal.cdi.lookup.MethodIndex;
import io.larder.internal.codec.Codecs;
import io.larder.internal.engine.MethodCalls;
import io.larder.internal.engine.Recorder;
import io.larder.internal.engine.effect.AnnotationForm;
import io.larder.internal.engine.effect.Callee;
import io.larder.internal.engine.effect.InputMethod;
import io.larder.internal.engine.effect.Recording;
import io.larder.internal.engine.effect.ReplayedEvents;
import io.larder.internal.engine.effect.ReplayedMethod;
import io.larder.internal.engine.effect.TraceForm;
import io.larder.internal.engine.effect.Traces;
import io.larder.internal.engine.key.KeyMakers;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The replayed and the input methods of an application. */
final class RecordedCalls implements Recorder {

    private record Recorded(Declaration declaration, MethodCalls calls) {}

    private final Recording recording;
    private final KeyMakers keys;
    private final Codecs codecs;
    private final BeanManager own;
    private final MethodIndex<Recorded> index;
    private final List<ReplayedMethod> replayed = new ArrayList<>();
    private final List<InputMethod> inputs = new ArrayList<>();

    RecordedCalls(Collection<RecordedBean> beans, Recording recording, KeyMakers keys, Codecs codecs, BeanManager own) {
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

    private MethodCalls calls(RecordedBean bean) {
        Callee callee = callee(bean);
        if (bean.isInput()) {
            InputMethod input = new InputMethod(callee, keys);
            inputs.add(input);
            return (arguments, method) -> recording.input(() -> input.input(arguments), method::run);
        }
        ReplayedMethod effects = new ReplayedMethod(callee);
        replayed.add(effects);
        return (arguments, method) -> recording.effect(() -> effects.effect(arguments), method::run);
    }

    private Callee callee(RecordedBean bean) {
        Declaration declaration = bean.declaration();
        String where =
                declaration.beanClass().getName() + "#" + declaration.method().getName();
        return new Callee(
                declaration.where() + " of " + AnnotationForm.text(bean.bean().getQualifiers()),
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
    TraceForm traces(ReplayedEvents events, ClassLoader loader) {
        return new Traces(replayed, inputs, events, loader);
    }

    @Override
    public @Nullable MethodCalls of(Class<?> beanClass, Method method) {
        Recorded recorded = index.of(beanClass, method);
        return recorded == null ? null : recorded.calls();
    }
}
