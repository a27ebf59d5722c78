package org.openmash.thresholds;

/**
 * The answer or words that a finding rests on.
 *
 * @param field where it stands: a path of the referral, a field of the child, or {@code history}
 * @param from {@code referral}, {@code addition 2}, {@code history} or {@code clock}
 */
public record Evidence(String field, String value, String from) {

    /** Says nothing of what was told. */
    @Override
    public String toString() {
        return "Evidence";
    }
}
