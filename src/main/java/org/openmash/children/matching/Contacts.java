package org.openmash.children.matching;

import java.util.Locale;
import java.util.Optional;

/** Telephone numbers and e-mail addresses in the form in which they are compared. */
final class Contacts {
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST = 254;

    private Contacts() {}

    /** An e-mail address in small letters, or the last digits of a number, so that 07... and +44 7... are one. */
    static Optional<String> of(String told) {
        if (told == null || told.length() > MOST) {
            return Optional.empty();
        }
        if (told.contains("@")) {
            String mail = told.strip().toLowerCase(Locale.ROOT);
            return mail.length() > 3 ? Optional.of(mail) : Optional.empty();
        }
        String digits = told.replaceAll("\\(0\\)", "").replaceAll("[^0-9]", "");
        if (digits.length() < FEWEST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(digits.substring(Math.max(0, digits.length() - 10)));
    }

    /** One digit off; or an e-mail address with a slip or two, or moved to another provider. */
    static boolean near(String one, String other) {
        boolean mail = one.contains("@") && other.contains("@");
        if (!mail) {
            return Spelling.edits(one, other, 1) == 1;
        }
        String name = name(one);
        return name.length() >= 5 && name.equals(name(other))
                || Spelling.edits(one, other, 4) <= Math.min(4, Math.min(one.length(), other.length()) / 5);
    }

    /** What stands before the provider. */
    static String name(String mail) {
        return mail.substring(0, mail.indexOf('@'));
    }
}
