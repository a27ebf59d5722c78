package org.openmash.hubs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openmash.hubs.practice.Practice;

/**
 * An authority's front door: its partners and its rules of practice.
 *
 * @param code the DfE three-digit code of the authority
 * @param telephone whom a professional rings at the duty desk
 * @param ownAgency whom a contact is counted under when the desk takes it down for nobody else
 * @param practices every version there was, so that an old case is explained by the rules of its day
 */
public record Hub(
        String code, String name, String telephone, Agency ownAgency, List<Agency> agencies, List<Practice> practices) {
    public Hub {
        agencies = List.copyOf(agencies);
        practices = practices.stream().sorted(Comparator.comparing(Practice::from)).toList();
        if (practices.isEmpty()) {
            throw new IllegalArgumentException("Hub " + code + " has no practice");
        }
    }

    /** The rules in force at that instant; before the first version began, the first. */
    public Practice practiceAt(Instant instant) {
        return practices.reversed().stream()
                .filter(practice -> !practice.from().isAfter(instant))
                .findFirst()
                .orElse(practices.getFirst());
    }

    public Practice practice(String version) {
        return practices.stream()
                .filter(practice -> practice.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Hub " + code + " has no practice version " + version));
    }

    /** A partner or the hub's own desk, by code. */
    public Optional<Agency> agency(String agencyCode) {
        if (ownAgency.code().equals(agencyCode)) {
            return Optional.of(ownAgency);
        }
        return agencies.stream().filter(agency -> agency.code().equals(agencyCode)).findFirst();
    }
}
