package org.openmash.children.matching;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a child lives, by all that was told. Children of one referral share a household unless both addresses, or both
 * marks, were given and differ; across referrals they do when the latest referral that named both did not set them
 * apart, or when the latest told address of each is the same.
 */
public record Homes(List<Dwelling> told) {
    public Homes {
        told = told.stream().sorted(Comparator.comparing(Dwelling::toldAt)).toList();
    }

    /** What one referral says of two children that it names. */
    private record Said(Instant at, boolean together) {}

    public boolean sharedWith(Homes other) {
        Optional<Said> said = lastSaidOfBoth(other);
        if (said.isPresent() && said.get().together()) {
            return true;
        }
        return sameAddress(other) && (said.isEmpty() || movedSince(said.get().at()) || other.movedSince(said.get().at()));
    }

    public boolean namedTogetherWith(Homes other) {
        return referrals().anyMatch(id -> other.referrals().anyMatch(id::equals));
    }

    private Stream<UUID> referrals() {
        return told.stream().map(Dwelling::referralId).distinct();
    }

    private Optional<Said> lastSaidOfBoth(Homes other) {
        return referrals()
                .filter(id -> other.referrals().anyMatch(id::equals))
                .map(id -> in(id).saidBeside(other.in(id)))
                .max(Comparator.comparing(Said::at).thenComparing(Said::together));
    }

    private Homes in(UUID referralId) {
        return new Homes(told.stream().filter(one -> one.referralId().equals(referralId)).toList());
    }

    private Said saidBeside(Homes other) {
        Instant at = Stream.of(told.getLast().toldAt(), other.told.getLast().toldAt()).max(Comparator.naturalOrder()).get();
        boolean apart = last(Dwelling::address).flatMap(here -> other.last(Dwelling::address).map(here::differsFrom)).orElse(false)
                || last(Dwelling::mark).flatMap(here -> other.last(Dwelling::mark).map(mark -> !mark.equals(here))).orElse(false);
        return new Said(at, !apart);
    }

    private <T> Optional<T> last(Function<Dwelling, T> part) {
        return told.reversed().stream().map(part).filter(Objects::nonNull).findFirst();
    }

    private boolean sameAddress(Homes other) {
        Optional<String> here = home().flatMap(home -> home.address().text());
        return here.isPresent() && here.equals(other.home().flatMap(home -> home.address().text()));
    }

    private boolean movedSince(Instant at) {
        return home().isPresent() && home().get().toldAt().isAfter(at);
    }

    /** The latest whole address, or the latest that is kept from linking anybody. */
    private Optional<Dwelling> home() {
        return told.reversed().stream()
                .filter(one -> one.address() != null && (one.address().complete() || !one.address().linksAHousehold()))
                .findFirst();
    }
}
