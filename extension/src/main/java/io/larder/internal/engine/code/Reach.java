package io.larder.internal.engine.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Everything that one cached method reaches. A rapid type analysis: a call counts all methods that it may run on an object of a
 * type that is there, and a type is there when it was discovered or when code that was reached makes objects of it. That goes on
 * until nothing new is found; the set that comes out does not depend on the order.
 */
final class Reach implements PieceReader {

    private static final Pattern TYPE_IN_SIGNATURE = Pattern.compile("L([^;<]+)");

    private final CodeBase code;
    private final Ledger ledger;
    private final Callbacks callbacks;
    private final Set<Counted> counted = new HashSet<>();
    private final Set<OwnMethod> methods = new HashSet<>();
    private final Deque<OwnMethod> unread = new ArrayDeque<>();
    private final Set<OwnClass> headed = new HashSet<>();
    private final Set<OwnClass> initialised = new HashSet<>();
    private final Set<OwnClass> receiving = new HashSet<>();
    private final Set<OwnClass> created = new LinkedHashSet<>();
    private final Set<OwnClass> whole = new HashSet<>();
    private final Map<String, Set<String>> calls = new HashMap<>();
    private OwnClass reading;

    private Reach(CodeBase code, Ledger ledger, OwnClass bean) {
        this.code = code;
        this.ledger = ledger;
        callbacks = new Callbacks(code);
        reading = bean;
    }

    /** @return in an order that depends on what is in it alone */
    static SortedSet<Counted> of(CodeBase code, Ledger ledger, OwnClass bean, String selector) {
        Reach reach = new Reach(code, ledger, bean);
        reach.receive(bean);
        code.resolve(bean, selector).forEach(reach::reach);
        reach.goOn();
        return new TreeSet<>(reach.counted);
    }

    private void goOn() {
        while (!unread.isEmpty()) {
            OwnMethod method = unread.pop();
            if (!method.isPart()) {
                counted.add(ledger.method(method));
            }
            read(method.owner(), method.pieces());
            if (unread.isEmpty()) {
                callbacks.exposed().forEach(this::expose);
            }
        }
    }

    private void read(OwnClass owner, List<Piece> pieces) {
        OwnClass before = reading;
        reading = owner;
        pieces.forEach(piece -> piece.to(this));
        reading = before;
    }

    private void reach(OwnMethod method) {
        if (methods.add(method)) {
            unread.push(method);
            initialise(method.owner());
        }
    }

    private void head(OwnClass type) {
        if (headed.add(type)) {
            counted.add(ledger.head(type));
            read(type, type.parts().annotations());
            read(type, type.parts().defaults());
            type.parents().forEach(this::name);
        }
    }

    /** A class that is named in a way that makes it count: its head, or its bytes. */
    private void name(String type) {
        Known known = code.find(type);
        if (known instanceof OwnClass own) {
            head(own);
        } else if (known instanceof ForeignClass foreign && foreign.deployed()) {
            counted.add(ledger.foreign(foreign));
        }
    }

    private void initialise(OwnClass type) {
        if (initialised.add(type)) {
            head(type);
            OwnMethod initialiser = type.parts().methods().get("<clinit>()V");
            if (initialiser != null && !ClassParts.isEmpty(initialiser)) {
                reach(initialiser);
            }
            OwnClass above = code.superclass(type);
            if (above != null) {
                initialise(above);
            }
        }
    }

    /** A bean or the like whose method is called: how it was made counts, although nobody in sight made it. */
    private void receive(OwnClass type) {
        if (receiving.add(type)) {
            initialise(type);
            type.parts().methods().values().stream()
                    .filter(OwnMethod::isConstructor)
                    .forEach(this::reach);
            for (OwnClass each = type; each != null; each = code.superclass(each)) {
                each.parts().methods().values().stream()
                        .filter(OwnMethod::prepares)
                        .forEach(this::reach);
            }
        }
    }

    private void create(OwnClass type) {
        if (created.add(type)) {
            initialise(type);
            for (OwnClass each = type; each != null; each = code.superclass(each)) {
                counted.add(ledger.fields(each));
                for (OwnField field : each.parts().fields().values()) {
                    read(each, field.annotations());
                }
            }
            for (String above : code.above(type.name())) {
                calls.getOrDefault(above, Set.of()).forEach(selector -> dispatch(type, selector));
            }
            callbacks.ofCreated(type).forEach(this::reach);
        }
    }

    private void expose(OwnClass type) {
        receive(type);
        callbacks.all(type).forEach(this::reach);
    }

    /** Code that may do anything with the class, by reflection. */
    private void openUp(OwnClass type) {
        if (whole.add(type)) {
            create(type);
            type.parts().methods().values().forEach(this::reach);
            for (OwnField field : type.parts().fields().values()) {
                Matcher types = TYPE_IN_SIGNATURE.matcher(field.signature());
                while (types.find()) {
                    OwnClass own = code.own(types.group(1));
                    if (own != null) {
                        openUp(own);
                    }
                }
            }
        }
    }

    private void dispatch(OwnClass type, String selector) {
        List<OwnMethod> targets = type.concrete() ? code.resolve(type, selector) : List.of();
        targets.forEach(this::reach);
        if (!targets.isEmpty() && type.discovered()) {
            receive(type);
        }
    }

    @Override
    public void text(String text) {}

    @Override
    public void mention(String type) {}

    @Override
    public void cast(String type) {
        callbacks.see(type);
    }

    @Override
    public void annotation(String type) {
        name(type);
    }

    @Override
    public void creation(String type) {
        name(type);
        OwnClass own = code.own(type);
        if (own != null) {
            create(own);
        }
    }

    @Override
    public void classConstant(String descriptor) {
        Type type = Type.getType(descriptor);
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            name(element.getInternalName());
            OwnClass own = code.own(element.getInternalName());
            // A class that names itself, or its nest, does so for a logger or a lock.
            if (own != null && !topLevel(own).equals(topLevel(reading))) {
                openUp(own);
            }
        }
    }

    private static String topLevel(OwnClass type) {
        int nested = type.name().indexOf('$');
        return nested < 0 ? type.name() : type.name().substring(0, nested);
    }

    @Override
    public void call(boolean dispatched, Member method) {
        if (method.owner().startsWith("[")) {
            return;
        }
        name(method.owner());
        OwnClass own = code.own(method.owner());
        List<OwnMethod> targets = own == null ? List.of() : code.resolve(own, method.selector());
        targets.forEach(this::reach);
        if (targets.isEmpty()) {
            callbacks.handOver(method.descriptor());
        }
        boolean fixed = targets.stream().anyMatch(target -> target.is(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL));
        if (dispatched && !fixed) {
            dispatchAll(method);
        }
    }

    private void dispatchAll(Member method) {
        if (calls.computeIfAbsent(method.owner(), owner -> new HashSet<>()).add(method.selector())) {
            code.discoveredBelow(method.owner()).forEach(type -> dispatch(type, method.selector()));
            created.stream()
                    .filter(type -> code.above(type.name()).contains(method.owner()))
                    .forEach(type -> dispatch(type, method.selector()));
        }
    }

    @Override
    public void access(boolean ofClass, Member field) {
        name(field.owner());
        callbacks.see(field.descriptor());
        OwnClass declaring = ofClass ? code.declaring(field) : null;
        if (declaring != null) {
            initialise(declaring);
            OwnField found = declaring.parts().fields().get(field.name());
            if (found != null && !found.constant().isEmpty()) {
                counted.add(ledger.constant(declaring, found));
            }
        }
    }

    @Override
    public void enumSwitch(Member table, SortedMap<Integer, Integer> cases, int otherwise) {
        Map<Integer, Member> constants = code.switchTable(table);
        if (constants == null) {
            access(true, table);
        } else {
            constants.values().forEach(constant -> access(true, constant));
        }
    }
}
