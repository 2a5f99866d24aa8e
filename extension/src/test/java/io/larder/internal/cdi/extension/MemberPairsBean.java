package io.larder.internal.cdi.extension;

import io.larder.CacheInput;
import io.larder.Replayed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Methods without annotations, which the test adds: with an effect, with an input, of a stage, and plain ones. Each class that
 * inherits them has caches of its own.
 */
class MemberPairsBean {

    /** How many there are of each kind. */
    static final int METHODS = 12;

    static final List<Class<?>> BEANS = List.of(
            A.class, B.class, C.class, D.class, E.class, F.class, G.class, H.class, I.class, J.class, K.class, L.class,
            M.class, N.class, O.class, P.class, Q.class, R.class, S.class, T.class, U.class, V.class, W.class, X.class,
            Y.class, Z.class);

    @Inject
    Collaborators collaborators;

    /** What a method may do besides returning. */
    @ApplicationScoped
    static class Collaborators {

        static final AtomicInteger EFFECTS = new AtomicInteger();

        @Replayed
        public void effect() {
            EFFECTS.incrementAndGet();
        }

        @CacheInput
        public String input() {
            return "input";
        }
    }

    private String effect(String argument) {
        collaborators.effect();
        return argument;
    }

    private String input(String argument) {
        return argument + collaborators.input();
    }

    private CompletionStage<String> stage(String argument) {
        return CompletableFuture.completedFuture(argument);
    }

    public String plain0(String argument) {
        return argument;
    }

    public String effect0(String argument) {
        return effect(argument);
    }

    public String input0(String argument) {
        return input(argument);
    }

    public CompletionStage<String> stage0(String argument) {
        return stage(argument);
    }

    public String plain1(String argument) {
        return argument;
    }

    public String effect1(String argument) {
        return effect(argument);
    }

    public String input1(String argument) {
        return input(argument);
    }

    public CompletionStage<String> stage1(String argument) {
        return stage(argument);
    }

    public String plain2(String argument) {
        return argument;
    }

    public String effect2(String argument) {
        return effect(argument);
    }

    public String input2(String argument) {
        return input(argument);
    }

    public CompletionStage<String> stage2(String argument) {
        return stage(argument);
    }

    public String plain3(String argument) {
        return argument;
    }

    public String effect3(String argument) {
        return effect(argument);
    }

    public String input3(String argument) {
        return input(argument);
    }

    public CompletionStage<String> stage3(String argument) {
        return stage(argument);
    }

    public String plain4(String argument) {
        return argument;
    }

    public String effect4(String argument) {
        return effect(argument);
    }

    public String input4(String argument) {
        return input(argument);
    }

    public CompletionStage<String> stage4(String argument) {
        return stage(argument);
    }

    public String plain5(String argument) {
        return argument;
    }

    public String effect5(String argument) {
        return effect(argument);
    }

    public String input5(String argument) {
        return input(argument);
    }

    public CompletionStage<String> stage5(String argument) {
        return stage(argument);
    }

    public String plain6(String argument) {
        return argument;
    }

    public String effect6(String argument) {
        return effect(argument);
    }

    public String input6(String argument) {
        return input(argument);
    }

    public CompletionStage<String> stage6(String argument) {
        return stage(argument);
    }

    public String plain7(String argument) {
        return argument;
    }

    public String effect7(String argument) {
        return effect(argument);
    }

    public String input7(String argument) {
        return input(argument);
    }

    public CompletionStage<String> stage7(String argument) {
        return stage(argument);
    }

    public String plain8(String argument) {
        return argument;
    }

    public String effect8(String argument) {
        return effect(argument);
    }

    public String input8(String argument) {
        return input(argument);
    }

    public CompletionStage<String> stage8(String argument) {
        return stage(argument);
    }

    public String plain9(String argument) {
        return argument;
    }

    public String effect9(String argument) {
        return effect(argument);
    }

    public String input9(String argument) {
        return input(argument);
    }

    public CompletionStage<String> stage9(String argument) {
        return stage(argument);
    }

    public String plain10(String argument) {
        return argument;
    }

    public String effect10(String argument) {
        return effect(argument);
    }

    public String input10(String argument) {
        return input(argument);
    }

    public CompletionStage<String> stage10(String argument) {
        return stage(argument);
    }

    public String plain11(String argument) {
        return argument;
    }

    public String effect11(String argument) {
        return effect(argument);
    }

    public String input11(String argument) {
        return input(argument);
    }

    public CompletionStage<String> stage11(String argument) {
        return stage(argument);
    }

    @ApplicationScoped
    static class A extends MemberPairsBean {}

    @ApplicationScoped
    static class B extends MemberPairsBean {}

    @ApplicationScoped
    static class C extends MemberPairsBean {}

    @ApplicationScoped
    static class D extends MemberPairsBean {}

    @ApplicationScoped
    static class E extends MemberPairsBean {}

    @ApplicationScoped
    static class F extends MemberPairsBean {}

    @ApplicationScoped
    static class G extends MemberPairsBean {}

    @ApplicationScoped
    static class H extends MemberPairsBean {}

    @ApplicationScoped
    static class I extends MemberPairsBean {}

    @ApplicationScoped
    static class J extends MemberPairsBean {}

    @ApplicationScoped
    static class K extends MemberPairsBean {}

    @ApplicationScoped
    static class L extends MemberPairsBean {}

    @ApplicationScoped
    static class M extends MemberPairsBean {}

    @ApplicationScoped
    static class N extends MemberPairsBean {}

    @ApplicationScoped
    static class O extends MemberPairsBean {}

    @ApplicationScoped
    static class P extends MemberPairsBean {}

    @ApplicationScoped
    static class Q extends MemberPairsBean {}

    @ApplicationScoped
    static class R extends MemberPairsBean {}

    @ApplicationScoped
    static class S extends MemberPairsBean {}

    @ApplicationScoped
    static class T extends MemberPairsBean {}

    @ApplicationScoped
    static class U extends MemberPairsBean {}

    @ApplicationScoped
    static class V extends MemberPairsBean {}

    @ApplicationScoped
    static class W extends MemberPairsBean {}

    @ApplicationScoped
    static class X extends MemberPairsBean {}

    @ApplicationScoped
    static class Y extends MemberPairsBean {}

    @ApplicationScoped
    static class Z extends MemberPairsBean {}
}
