package org.openmash.thresholds.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.openmash.thresholds.AboutChild;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.ChildFacts;
import org.openmash.thresholds.Mobility;

/**
 * Every kind of child that some conditions tell apart. Ages are told apart only at the edges that the conditions
 * name, so one child from each edge on stands for all up to the next.
 */
final class Children {
    private static final int MONTHS = 12;
    private static final int OLDEST_MONTHS = 25 * MONTHS;
    private static final LocalDate DAY = Telling.DAY;

    private Children() {}

    /** The ages in months at which these atoms begin to differ, and birth. */
    static TreeSet<Integer> edges(Collection<Atom> atoms) {
        var edges = new TreeSet<Integer>();
        for (Atom atom : atoms) {
            if (atom.leaf() instanceof AboutChild.Age age) {
                edges.add(Math.clamp(age.fromMonths(), 0, OLDEST_MONTHS));
                edges.add(Math.clamp(age.underMonths(), 0, OLDEST_MONTHS));
            }
        }
        if (!edges.isEmpty()) {
            edges.add(0);
        }
        return edges;
    }

    /**
     * Children who may meet the atoms; the first are the plainest.
     *
     * @param apart children of ages that these atoms tell apart are wanted too
     */
    static List<ChildFacts> forAtoms(ChildFacts base, Collection<Atom> atoms, Collection<Atom> apart) {
        List<ChildFacts> children = List.of(base);
        if (readDates(atoms) || readDates(apart)) {
            var edges = edges(atoms);
            edges.addAll(edges(apart));
            var dated = new LinkedHashSet<ChildFacts>();
            if (!readDates(atoms)) {
                dated.add(base);
            }
            dated.addAll(dated(base, edges));
            children = List.copyOf(dated);
        }
        children = answers(children, atoms, AboutChild.NotMobile.class, Children::mobility);
        children = answers(children, atoms, AboutChild.Disabled.class, Children::disability);
        children = answers(children, atoms, AboutChild.Access.class, Children::access);
        children = answers(children, atoms, AboutConcerns.AccessOpen.class, Children::access);
        return answers(
                children,
                atoms,
                AboutConcerns.WhereaboutsOpen.class,
                child -> List.of(whereabouts(child, null)));
    }

    private static boolean readDates(Collection<Atom> atoms) {
        return any(atoms, AboutChild.Age.class)
                || any(atoms, AboutChild.Unborn.class)
                || any(atoms, AboutChild.DueWithin.class);
    }

    private static boolean any(Collection<Atom> atoms, Class<?> kind) {
        return atoms.stream().anyMatch(atom -> kind.isInstance(atom.leaf()));
    }

    private static List<ChildFacts> answers(
            List<ChildFacts> children,
            Collection<Atom> atoms,
            Class<?> kind,
            Function<ChildFacts, List<ChildFacts>> ways) {
        return any(atoms, kind)
                ? children.stream().flatMap(child -> ways.apply(child).stream()).toList()
                : children;
    }

    private static List<ChildFacts> mobility(ChildFacts child) {
        return List.of(mobility(child, Mobility.NOT_INDEPENDENT), mobility(child, null));
    }

    private static List<ChildFacts> disability(ChildFacts child) {
        return List.of(disabled(child, Answer.YES), disabled(child, Answer.NOT_KNOWN), disabled(child, null));
    }

    private static List<ChildFacts> access(ChildFacts child) {
        return List.of(access(child, Answer.YES), access(child, null));
    }

    /** Born, of an estimated age, unborn, and of no date at all. */
    static List<ChildFacts> dated(ChildFacts base, Collection<Integer> edges) {
        var children = new ArrayList<ChildFacts>();
        edges.forEach(months -> children.add(dates(base, DAY.minusMonths(months), null, null, null)));
        int oldest = edges.stream().mapToInt(Integer::intValue).max().orElse(0) / MONTHS + 2;
        if (edges.isEmpty()) {
            children.add(base);
        } else {
            for (int years = 0; years <= oldest; years++) {
                children.add(dates(base, null, null, years, null));
            }
        }
        children.addAll(unborn(base));
        children.add(dates(base, null, null, null, null));
        children.add(dates(base, null, null, null, Answer.NO));
        children.add(dates(base, null, DAY, null, Answer.NO));
        children.add(dates(base, base.birthDate(), DAY, null, null));
        children.add(dates(base, null, null, 1, Answer.YES));
        return children;
    }

    static List<ChildFacts> unborn(ChildFacts base) {
        return List.of(
                dates(base, null, DAY.plusMonths(7), null, Answer.YES),
                dates(base, null, DAY, null, Answer.YES),
                dates(base, null, null, null, Answer.YES),
                dates(base, DAY.plusDays(1), null, null, null));
    }

    static ChildFacts dates(ChildFacts c, LocalDate born, LocalDate due, Integer years, Answer unborn) {
        return new ChildFacts(
                born,
                due,
                years,
                unborn,
                c.mobility(),
                c.disabled(),
                c.whereabouts(),
                c.withWhom(),
                c.accessNow());
    }

    static ChildFacts mobility(ChildFacts child, Mobility mobility) {
        return told(child, mobility, child.disabled(), child.whereabouts(), child.accessNow());
    }

    static ChildFacts disabled(ChildFacts child, Answer disabled) {
        return told(child, child.mobility(), disabled, child.whereabouts(), child.accessNow());
    }

    static ChildFacts access(ChildFacts child, Answer access) {
        return told(child, child.mobility(), child.disabled(), child.whereabouts(), access);
    }

    static ChildFacts whereabouts(ChildFacts child, String where) {
        return told(child, child.mobility(), child.disabled(), where, child.accessNow());
    }

    private static ChildFacts told(ChildFacts c, Mobility mobility, Answer disabled, String where, Answer access) {
        return new ChildFacts(
                c.birthDate(),
                c.expectedBirthDate(),
                c.ageYears(),
                c.unborn(),
                mobility,
                disabled,
                where,
                c.withWhom(),
                access);
    }
}
