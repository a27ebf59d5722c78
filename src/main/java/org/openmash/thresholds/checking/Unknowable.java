package org.openmash.thresholds.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openmash.thresholds.AboutChild;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.AboutHistory;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.ChildFacts;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.LookUp;
import org.openmash.thresholds.Mobility;
import org.openmash.thresholds.ToldCode;

/**
 * A fact that may be known or not, with every answer that the rules of a set tell apart.
 *
 * @param name as in "where {name} is not known"
 * @param reads whether a condition looks at it
 * @param known these facts with each answer in its place
 * @param unknown these facts with not known, and with nothing told, in its place
 */
record Unknowable(
        String name,
        Predicate<Condition> reads,
        Function<Facts, List<Facts>> known,
        Function<Facts, List<Facts>> unknown) {

    private static final int LAST_MONTH_OF_CHILDHOOD = 215;

    private static Unknowable ofChild(
            String name, Predicate<Condition> reads, Function<ChildFacts, List<ChildFacts>> known,
            Function<ChildFacts, List<ChildFacts>> unknown) {
        return new Unknowable(name, reads, each(known), each(unknown));
    }

    private static Function<Facts, List<Facts>> each(Function<ChildFacts, List<ChildFacts>> children) {
        return facts -> children.apply(facts.child()).stream().map(facts::withChild).toList();
    }

    /** The facts about the child and the history, with the ages that these atoms tell apart. */
    static List<Unknowable> aboutChildAndHistory(Collection<Atom> atoms) {
        return List.of(
                ofChild(
                        "mobility",
                        AboutChild.NotMobile.class::isInstance,
                        c -> list(m -> Children.mobility(c, m), Mobility.INDEPENDENT, Mobility.NOT_INDEPENDENT),
                        c -> list(m -> Children.mobility(c, m), Mobility.NOT_KNOWN, null)),
                answered("disability", AboutChild.Disabled.class::isInstance, Children::disabled),
                answered(
                        "who can reach the child",
                        leaf -> leaf instanceof AboutChild.Access || leaf instanceof AboutConcerns.AccessOpen,
                        Children::access),
                ofChild(
                        "where the child is",
                        AboutConcerns.WhereaboutsOpen.class::isInstance,
                        c -> List.of(Children.whereabouts(c, "home")),
                        c -> list(where -> Children.whereabouts(c, where), "not-known", "missing", null)),
                birthDate(atoms),
                birth(atoms),
                ofChild(
                        "the due date",
                        Unknowable::readsDates,
                        c -> list(due -> Children.dates(c, null, due, null, Answer.YES),
                                Telling.DAY, Telling.DAY.plusMonths(8)),
                        c -> List.of(Children.dates(c, null, null, null, Answer.YES))),
                ofChild(
                        "whether the child is born",
                        Unknowable::readsDates,
                        c -> list(unborn -> Children.dates(c, null, null, null, unborn), Answer.YES, Answer.NO),
                        c -> list(unborn -> Children.dates(c, null, null, null, unborn), Answer.NOT_KNOWN, null)),
                new Unknowable(
                        "the history",
                        leaf -> leaf instanceof AboutHistory || leaf instanceof AboutContacts,
                        facts -> List.of(Telling.lookUp(facts, LookUp.FOUND)),
                        facts -> list(how -> Telling.lookUp(facts, how), LookUp.NOT_SEARCHED, LookUp.FAILED)));
    }

    private static boolean readsDates(Condition leaf) {
        return leaf instanceof AboutChild.Age
                || leaf instanceof AboutChild.Unborn
                || leaf instanceof AboutChild.DueWithin;
    }

    private static Unknowable answered(
            String name, Predicate<Condition> reads, BiFunction<ChildFacts, Answer, ChildFacts> told) {
        return ofChild(
                name,
                reads,
                c -> list(answer -> told.apply(c, answer), Answer.YES, Answer.NO),
                c -> list(answer -> told.apply(c, answer), Answer.NOT_KNOWN, null));
    }

    /** When a child was born who is told to be born already. */
    private static Unknowable birthDate(Collection<Atom> atoms) {
        return ofChild(
                "the birth date",
                Unknowable::readsDates,
                c -> ages(c, atoms).toList(),
                c -> List.of(Children.dates(c, null, null, null, Answer.NO)));
    }

    /** Whether and when a child was born of whom nothing is told. */
    private static Unknowable birth(Collection<Atom> atoms) {
        return ofChild(
                "the birth",
                Unknowable::readsDates,
                c -> Stream.concat(ages(c, atoms), Children.unborn(c).stream()).toList(),
                c -> List.of(Children.dates(c, null, null, null, null)));
    }

    private static Stream<ChildFacts> ages(ChildFacts child, Collection<Atom> atoms) {
        var edges = Children.edges(atoms);
        edges.addAll(List.of(0, LAST_MONTH_OF_CHILDHOOD));
        return edges.headSet(LAST_MONTH_OF_CHILDHOOD, true).stream()
                .map(months -> Children.dates(child, Telling.DAY.minusMonths(months), null, null, null));
    }

    /** Whether a code is so, told as no and as yes. */
    static Unknowable code(Indicator indicator) {
        String code = indicator.code();
        return new Unknowable(
                code,
                leaf -> switch (leaf) {
                    case AboutConcerns.Told told -> told.codes().codes().contains(code);
                    case AboutConcerns.Asked asked -> asked.codes().codes().contains(code);
                    case AboutConcerns.SomethingScored any -> indicator.scored();
                    default -> false;
                },
                facts -> list(answer -> with(facts, code, answer), Answer.NO, Answer.YES),
                facts -> List.of(with(facts, code, Answer.NOT_KNOWN), with(facts, code, null)));
    }

    private static Facts with(Facts facts, String code, Answer answer) {
        Facts without = facts.withIndicators(facts.indicators().stream()
                .filter(told -> !told.code().equals(code))
                .toList());
        return answer == null ? without : Telling.code(without, code, answer);
    }

    /** Whether a factor is so. */
    static Unknowable factor(String factor) {
        return new Unknowable(
                factor,
                leaf -> leaf instanceof AboutConcerns.Stated stated && stated.factor().equals(factor),
                facts -> list(answer -> stating(facts, factor, answer), Answer.NO, Answer.YES),
                facts -> List.of(stating(facts, factor, Answer.NOT_KNOWN), stating(facts, factor, null)));
    }

    private static Facts stating(Facts facts, String factor, Answer answer) {
        Facts without = facts.withFactors(facts.factors().stream()
                .filter(told -> !told.code().equals(factor))
                .toList());
        return answer == null ? without : Telling.factor(without, factor, answer);
    }

    /** A question that a code asks, wherever the code is told. */
    static Unknowable question(String question) {
        return new Unknowable(
                question,
                leaf -> leaf instanceof AboutConcerns.OwnAnswer own && own.question().equals(question),
                facts -> list(answer -> answering(facts, question, answer), Answer.YES, Answer.NO),
                facts -> list(answer -> answering(facts, question, answer), Answer.NOT_KNOWN, null));
    }

    private static Facts answering(Facts facts, String question, Answer answer) {
        var told = new ArrayList<ToldCode>();
        for (ToldCode one : facts.indicators()) {
            told.add(one.answers().containsKey(question) ? answered(one, question, answer) : one);
        }
        return facts.withIndicators(told);
    }

    private static ToldCode answered(ToldCode told, String question, Answer answer) {
        Map<String, Answer> answers = answer == null ? Map.of() : Map.of(question, answer);
        return new ToldCode(
                told.code(),
                told.answer(),
                answers,
                told.field(),
                told.words(),
                told.from(),
                told.on(),
                told.confirmedBy());
    }

    @SafeVarargs
    private static <A, B> List<B> list(Function<A, B> told, A... answers) {
        return Arrays.stream(answers).map(told).toList();
    }
}
