package org.openmash.children.matching;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openmash.children.matching.Comparison.Outcome;

/**
 * A field that is compared, with its weights: log2(m/u), where m is how often the field comes out so for one child and
 * u for two different ones (Fellegi and Sunter 1969). The values are modelled, not estimated from any hub's data.
 */
public enum Trait {
    NHS_NUMBER("nhsNumber", 20, 0, -4.5, Traits::nhsNumbers),
    UPN("upn", 19, 0, -2, Traits::upns),
    NAME("name", 11, 4, -5, Traits::names) {
        @Override
        boolean missing(Traits traits) {
            return traits.nameWords().isEmpty();
        }

        @Override
        Optional<String> close(Traits here, Traits there) {
            return Traits.meet(here.nameWords(), there.nameWords()) ? Optional.of("a-word-in-common") : Optional.empty();
        }
    },
    DATE_OF_BIRTH("dateOfBirth", 12, 5, -4.5, Traits::births) {
        @Override
        Optional<String> close(Traits here, Traits there) {
            return here.births().stream()
                    .flatMap(one -> there.births().stream().map(other -> Births.howClose(one, other)))
                    .flatMap(Optional::stream)
                    .min(String::compareTo);
        }
    },
    SEX("sex", 1, 0, -4, Traits::sexes),
    ADDRESS("address", 9, 0, -0.5, Traits::addresses),
    SCHOOL("school", 6, 0, -0.5, Traits::schools);

    private final String word;
    private final double agrees;
    private final double close;
    private final double differs;
    private final Function<Traits, Set<?>> values;

    Trait(String word, double agrees, double close, double differs, Function<Traits, Set<?>> values) {
        this.word = word;
        this.agrees = agrees;
        this.close = close;
        this.differs = differs;
        this.values = values;
    }

    public String word() {
        return word;
    }

    boolean missing(Traits traits) {
        return values.apply(traits).isEmpty();
    }

    Optional<String> close(Traits here, Traits there) {
        return Optional.empty();
    }

    Comparison compare(Traits here, Traits there) {
        if (missing(here)) {
            return new Comparison(this, Outcome.MISSING_HERE, null, 0);
        }
        if (missing(there)) {
            return new Comparison(this, Outcome.MISSING_THERE, null, 0);
        }
        if (Traits.meet(values.apply(here), values.apply(there))) {
            return new Comparison(this, Outcome.AGREES, null, agrees);
        }
        return close(here, there)
                .map(how -> new Comparison(this, Outcome.CLOSE, how, close))
                .orElseGet(() -> new Comparison(this, Outcome.DIFFERS, null, differs));
    }

    /** Slips that are often met in birth dates. */
    private static final class Births {
        static Optional<String> howClose(LocalDate one, LocalDate other) {
            if (one.getYear() == other.getYear()
                    && one.getMonthValue() == other.getDayOfMonth()
                    && one.getDayOfMonth() == other.getMonthValue()) {
                return Optional.of("day-and-month-swapped");
            }
            return digitsApart(one.toString(), other.toString()) == 1 ? Optional.of("one-digit-off") : Optional.empty();
        }

        private static int digitsApart(String one, String other) {
            int apart = 0;
            for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
                apart += one.charAt(i) == other.charAt(i) ? 0 : 1;
            }
            return apart + Math.abs(one.length() - other.length());
        }
    }
}
