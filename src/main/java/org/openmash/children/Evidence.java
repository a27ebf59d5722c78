package org.openmash.children;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmash.children.matching.AddressKey;
import org.openmash.children.matching.Dwelling;

/**
 * One row of evidence: what one message told of one child, and whose it stands as.
 *
 * @param firstChildId whose it was before any person linked it
 * @param answer how the machine recognised it
 * @param sealed whether it tells of an adopted child's old identity, which nothing is matched on
 */
record Evidence(
        UUID id,
        UUID childId,
        UUID firstChildId,
        UUID caseId,
        UUID referralId,
        String key,
        String source,
        String sourceId,
        String agency,
        Instant toldAt,
        String answer,
        List<Candidate> candidates,
        ToldIdentity told,
        Kin kin,
        boolean sealed) {

    static final String IMPORT = "import";

    boolean linkedByAPerson() {
        return !childId.equals(firstChildId);
    }

    /** It comes from another record: its holder is no case. */
    boolean imported() {
        return source.equals(IMPORT);
    }

    /** As it stands now: what a person linked is known. */
    String standingAnswer() {
        return linkedByAPerson() ? "known" : answer;
    }

    boolean joinedByMachine() {
        return answer.equals("known") && !linkedByAPerson();
    }

    Described described() {
        return Described.of(told, kin, toldAt);
    }

    Dwelling dwelling() {
        AddressKey address = told.addressKey().orElse(null);
        return new Dwelling(referralId, toldAt, address, told.household());
    }

    /**
     * What is known of the child of one case: what the case's own messages told comes first, the latest before the
     * earlier; what others told of the same child fills the gaps.
     *
     * @param own the case's evidence, oldest first
     * @param all the child's evidence, the case's own last
     */
    record OfCase(List<Evidence> own, List<Evidence> all) {
        /** @param rows all evidence of one child, oldest first */
        static Map<UUID, OfCase> of(List<Evidence> rows) {
            Map<UUID, OfCase> cases = new HashMap<>();
            rows.stream().collect(Collectors.groupingBy(Evidence::caseId)).forEach((caseId, own) -> {
                List<Evidence> all = new ArrayList<>(rows.stream().filter(row -> !row.caseId().equals(caseId)).toList());
                all.addAll(own);
                cases.put(caseId, new OfCase(own, all));
            });
            return cases;
        }

        Evidence standing() {
            return own.getLast();
        }

        Birth birth() {
            return new Birth(
                    latest(ToldIdentity::dateOfBirth).orElse(null),
                    latest(ToldIdentity::expectedDateOfBirth).orElse(null),
                    latest(ToldIdentity::ageYears).orElse(null),
                    bornSince() ? null : latest(ToldIdentity::unborn).orElse(null));
        }

        /** A child once told of as unborn is born when a birth date was told after that. */
        private boolean bornSince() {
            return all.stream()
                    .filter(row -> row.told().dateOfBirth() != null || row.told().unborn() != null)
                    .max(Comparator.comparing(Evidence::toldAt))
                    .filter(row -> row.told().dateOfBirth() != null)
                    .isPresent();
        }

        ShownChild shown() {
            String name = latest(ToldIdentity::name)
                    .map(PersonName::shown)
                    .filter(text -> !text.isBlank())
                    .or(() -> latest(ToldIdentity::description))
                    .orElse(null);
            boolean restricted = all.stream()
                    .map(row -> row.told().address())
                    .anyMatch(address -> address != null && address.mayBeRestricted());
            return new ShownChild(standing().childId(), name, birth(), restricted);
        }

        private <T> Optional<T> latest(Function<ToldIdentity, T> part) {
            return all.reversed().stream().map(row -> part.apply(row.told())).filter(Objects::nonNull).findFirst();
        }

        @Override
        public String toString() {
            return "OfCase";
        }
    }

    @Override
    public String toString() {
        return "Evidence";
    }
}
