package org.openmash.reports.scrutiny;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ethnic groups of the children in need census (DfE, code set Ethnicity), in its order and words. */
enum EthnicGroup {
    WBRI("White British"),
    WIRI("White Irish"),
    WIRT("Traveller of Irish heritage"),
    WOTH("Any other White background"),
    WROM("Gypsy/Roma"),
    MWBC("White and Black Caribbean"),
    MWBA("White and Black African"),
    MWAS("White and Asian"),
    MOTH("Any other mixed background"),
    AIND("Indian"),
    APKN("Pakistani"),
    ABAN("Bangladeshi"),
    AOTH("Any other Asian background"),
    BCRB("Caribbean"),
    BAFR("African"),
    BOTH("Any other Black background"),
    CHNE("Chinese"),
    OOTH("Any other ethnic group"),
    REFU("Refused"),
    NOBT("Information not yet obtained");

    private final String words;

    EthnicGroup(String words) {
        this.words = words;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    static Optional<String> wordsOf(String code) {
        return Arrays.stream(values()).filter(group -> group.name().equals(code)).map(group -> group.words).findFirst();
    }
}
