package org.openmash.frontdoor.form;

import java.util.regex.Pattern;
import org.openmash.referrals.Told;

/** Reads who sends, whose worry it is, and what the family knows of it. */
final class ReferrerReader {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private record Organisation(String scheme, String code, String name) {
        static final Organisation NOT_TOLD = new Organisation(null, null, null);
    }

    private ReferrerReader() {}

    static Told.Referrer referrer(Fields fields) {
        String name = fields.requiredLine("name", Bounds.NAME);
        String role = fields.choice("role", Choices.REFERRER_ROLE);
        String phone = fields.line("phone", Bounds.SHORT);
        String email = email(fields);
        if (!fields.has("phone") && !fields.has("email")) {
            fields.required("phone", "A phone or an email by which to reach you.");
        }
        Organisation of = fields.object("organisation", ReferrerReader::organisation);
        Organisation told = of == null ? Organisation.NOT_TOLD : of;
        return new Told.Referrer(name, role, phone, email, told.scheme(), told.code(), told.name());
    }

    static String email(Fields fields) {
        String email = fields.line("email", Bounds.EMAIL);
        if (email != null && !EMAIL.matcher(email).matches()) {
            fields.fault("email", "not-an-email", "An address such as dsl@example.sch.uk.");
        }
        return email;
    }

    private static Organisation organisation(Fields fields) {
        return new Organisation(
                fields.choice("scheme", Choices.SCHEME),
                fields.line("code", Bounds.KEY),
                fields.line("name", Bounds.NAME));
    }

    static Told.Source source(Fields fields) {
        return new Told.Source(
                fields.choice("kind", Choices.SOURCE),
                fields.answer("named"),
                fields.answer("wishesToStayUnnamed"),
                fields.words("interest", Bounds.SENTENCES));
    }

    /** Any status but "given" and "not-known" asks why; none stops a referral. */
    static Told.Agreement agreement(Fields fields) {
        String status = fields.choice("status", Choices.AGREEMENT);
        // A reason is asked for where agreement was not given; that it is missing never stops a referral.
        return new Told.Agreement(status, fields.words("reason", Bounds.SENTENCES), fields.answer("familyTold"));
    }
}
