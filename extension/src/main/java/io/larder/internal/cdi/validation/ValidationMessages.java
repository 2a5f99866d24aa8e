package io.larder.internal.cdi.validation;

import io.larder.internal.cdi.problem.NearestNames;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.key.UnsupportedKeyType;
import io.larder.internal.fingerprint.AmbientRead;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a declaration, {@code LARDER-01010} to {@code LARDER-01049}, and what is only pointed out, to {@code LARDER-01079}. */
final class ValidationMessages {

    private ValidationMessages() {}

    static Problem onClass(Class<?> beanClass, String annotation) {
        return new Problem(
                "LARDER-01010",
                beanClass.getName(),
                annotation + " is on the class",
                "write it on each method that it is meant for");
    }

    static Problem modifier(String where, String annotation, String modifier) {
        return new Problem(
                "LARDER-01011",
                where,
                annotation + " is on a " + modifier + " method, which no container intercepts",
                "take away " + modifier + " or the annotation");
    }

    static Problem finalClass(String where, String annotation) {
        return new Problem(
                "LARDER-01012",
                where,
                annotation + " is on a method of a final class, which no container intercepts",
                "take away final from the class, or the annotation");
    }

    static Problem dataAndResource(String where) {
        return new Problem(
                "LARDER-01013",
                where,
                "the method has both @CacheData and @CacheResource",
                "keep @CacheData where each caller may have a copy, @CacheResource where all callers share the object");
    }

    static Problem backgroundRefresh(String where, String member, String conflict, String fix) {
        return new Problem("LARDER-01014", where, member + " " + conflict, fix);
    }

    static Problem duplicateName(String where, String name, List<String> others) {
        return new Problem(
                "LARDER-01015",
                where,
                "name = \"" + name + "\" is also the name of " + String.join(", ", others),
                "write another name, or none for " + where);
    }

    static Problem parameter(String where, String parameter, UnsupportedKeyType type) {
        return new Problem(
                "LARDER-01016",
                where,
                "the type of parameter " + parameter + " is " + type.description() + ", and cannot be part of a key",
                type.remedy());
    }

    /** @param reason what is wrong and, behind a semicolon, what to write instead */
    static Problem returnType(String where, String reason) {
        String[] parts = reason.split("; ", 2);
        return new Problem("LARDER-01017", where, parts[0], parts[1]);
    }

    static Problem persistWithSession(String where) {
        return new Problem(
                "LARDER-01018",
                where,
                "persist = DISK with scope = SESSION: a session's entries are gone with it",
                "write persist = NONE or scope = APPLICATION");
    }

    static Problem otherKind(String where, String key, Class<?> annotation, String member) {
        return new Problem(
                "LARDER-01019",
                where,
                key + " is set for a method with @" + annotation.getSimpleName() + ", which has no " + member,
                "take the key away");
    }

    static Problem voidResource(String where) {
        return new Problem(
                "LARDER-01020", where, "@CacheResource is on a method that returns void", "return the resource");
    }

    static Problem unknownName(String where, String name, NearestNames existing) {
        return new Problem(
                "LARDER-01021",
                where,
                "@CacheClear names \"" + name + "\", which no cache is called",
                existing.names().isEmpty()
                        ? "take the annotation away: this application has no cache"
                        : "write " + (existing.names().size() == 1 ? "" : "one of ") + existing.quoted()
                                + ", or take the annotation away");
    }

    static Problem noNames(String where) {
        return new Problem(
                "LARDER-01022",
                where,
                "@CacheClear names no cache",
                "write one name, as in @CacheClear(\"prices\"), or several, as in @CacheClear({\"prices\", \"rates\"})");
    }

    static Problem unusableClass(String where, String member, String reason) {
        return new Problem(
                "LARDER-01023",
                where,
                member + " is no bean and cannot be made: " + reason,
                "make it a bean, or a class with a public or package-private constructor without parameters");
    }

    static Problem voidInput(String where) {
        return new Problem(
                "LARDER-01024",
                where,
                "@CacheInput is on a method that returns void",
                "return the input's value, or take the annotation away");
    }

    static Problem replayedResult(String where, Type type) {
        return new Problem(
                "LARDER-01025",
                where,
                "@Replayed is on a method that returns " + type.getTypeName() + "; nobody takes the result of a replay",
                "return void, or take the annotation away");
    }

    static Problem beanNotResolvable(String where, String annotation, String lifecycle) {
        return new Problem(
                "LARDER-01026",
                where,
                annotation + " is on a method of a " + lifecycle + " bean, which a later hit cannot find again",
                "write a scope on the bean, such as @ApplicationScoped or @RequestScoped");
    }

    static Problem securityAfterCache(String where, String annotation) {
        return new Problem(
                "LARDER-01027",
                where,
                "@" + annotation + " is checked after the cache, so a hit would skip it",
                "write @RolesAllowed on a session bean's method, or cache a method that this one calls");
    }

    static Problem sharedLibrary(Class<?> beanClass) {
        return new Problem(
                "LARDER-01028",
                beanClass.getName(),
                "Larder was loaded by another class loader than this bean, as from the lib folder of an EAR; the caches of"
                        + " several modules would be one",
                "put the jar in WEB-INF/lib of each WAR that uses it");
    }

    static Problem stageType(String where, Class<?> type) {
        return new Problem(
                "LARDER-01030",
                where,
                "returns " + type.getName()
                        + ", and each caller is to get a stage of its own, which cannot be made of that type",
                "declare CompletionStage or CompletableFuture");
    }

    static Problem jitter(String where, String member, String conflict, String fix) {
        return new Problem("LARDER-01031", where, member + " " + conflict, fix);
    }

    static Problem lifetimeResult(String where, String member, Class<?> result) {
        return new Problem(
                "LARDER-01032",
                where,
                member + " returns " + result.getTypeName() + " instead of a Duration",
                "implement Function<V, Duration>, with the type of the method's values as V");
    }

    static Problem entryParameters(String where, List<Type> given, String cache, List<Type> expected) {
        return new Problem(
                "LARDER-01033",
                where,
                "@CacheClear with entry = true is on a method with the parameters (" + names(given)
                        + "), and the key of \"" + cache + "\" consists of (" + names(expected) + ")",
                "give the method these parameters in this order, and mark its others with @ExcludeFromKey");
    }

    private static String names(List<Type> types) {
        return types.stream().map(Type::getTypeName).collect(Collectors.joining(", "));
    }

    // Warnings: LARDER-01050 to LARDER-01079

    /** @param callable whether a call through an injected reference is intercepted */
    static Problem selfInvocation(String where, List<String> callers, boolean callable) {
        return new Problem(
                "LARDER-01050",
                where,
                "the cached method is called on this, in " + String.join(", ", callers)
                        + "; no container intercepts such a call, and it runs each time",
                (callable ? "" : "make the method and its types public and ")
                        + "call it through an injected reference to the bean, or move it to another bean");
    }

    static Problem notABean(Class<?> type, String reason) {
        return new Problem(
                "LARDER-01051",
                type.getName(),
                "has annotations of Larder and is no bean, so nothing is cached: " + reason,
                "give it a constructor that a container can call, or take the annotations away");
    }

    static Problem shortLivedBean(String where, String lifecycle) {
        return new Problem(
                "LARDER-01052",
                where,
                "the cache is of all callers, the bean is " + lifecycle
                        + "; what the method takes from the bean's fields is not part of the key",
                "write scope = SESSION, make what it takes a parameter, or leave it where it takes nothing");
    }

    static Problem unboundedInputs(String where) {
        return new Problem(
                "LARDER-01053",
                where,
                "allowInputs = true has neither maxEntries nor ttl; each value of each input has entries of its own",
                "write maxEntries or ttl");
    }

    static Problem voidWithoutEffects(String where) {
        return new Problem(
                "LARDER-01054",
                where,
                "@CacheData is on a method that returns void, and nothing in this application is replayed; after its first run"
                        + " the method does nothing",
                "return a value, or write @Replayed on the effects that a hit is to repeat");
    }

    static Problem foreignAnnotation(String where, String annotation, String fix) {
        return new Problem(
                "LARDER-01055", where, "@" + annotation + " is of another cache; Larder does not read it", fix);
    }

    static Problem overriding(String where, String overridden) {
        return new Problem(
                "LARDER-01056",
                where,
                "overrides " + overridden
                        + ", which is cached, and does not repeat the annotation, so this method is not" + " cached",
                "repeat the annotation");
    }

    static Problem stereotype(
            Class<?> beanClass, Class<? extends Annotation> stereotype, Class<? extends Annotation> carried) {
        return new Problem(
                "LARDER-01057",
                beanClass.getName(),
                "@" + carried.getSimpleName() + " is on the stereotype @" + stereotype.getName()
                        + ", where it has no effect, so nothing is cached",
                "write @" + carried.getSimpleName() + " on each method that it is meant for");
    }

    static Problem produced(String where, Class<?> produced, List<String> methods) {
        return new Problem(
                "LARDER-01058",
                where,
                "produces " + produced.getName() + ", whose methods " + String.join(", ", methods)
                        + " have annotations of Larder; they have no effect on an object that a producer makes",
                "make " + produced.getName() + " a bean by its class, with a scope");
    }

    static Problem selfInjected(String where) {
        return new Problem(
                "LARDER-01059",
                where,
                "the bean is injected into itself, and Weld intercepts calls through such a reference only if the method and"
                        + " its types are public",
                "make them public, or move the method to another bean");
    }

    static Problem unnamedParameters(List<String> classes) {
        return new Problem(
                "LARDER-01060",
                classes.get(0),
                "the class files of " + (classes.size() == 1 ? "this class" : classes.size() + " classes")
                        + " have no names of parameters, so a name that begins with _ does not exclude a parameter from the"
                        + " key, and messages show arg0",
                "compile with -parameters or with -g");
    }

    static Problem ambientRead(String where, AmbientRead read) {
        return new Problem(
                "LARDER-01061",
                where,
                "reads " + read.kind().description() + ", which is not part of the key: "
                        + String.join(" > ", read.path()),
                ambientRemedy(read.kind()) + "; write allowContext = true if the result does not depend on it");
    }

    private static String ambientRemedy(AmbientRead.Kind kind) {
        String input =
                "pass it as a parameter, or read it in a @CacheInput method of another bean and write allowInputs = true";
        return switch (kind) {
            case CALLER, SESSION, SESSION_BEAN -> "write scope = SESSION, " + input;
            case CLOCK -> "write ttl, or pass the time as a parameter";
            case REQUEST, REQUEST_BEAN, LOCALE, ZONE -> input;
        };
    }
}
