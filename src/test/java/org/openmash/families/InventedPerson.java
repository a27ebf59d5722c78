package org.openmash.families;

/** An adult of an invented family, or a brother or sister who is not referred. */
public final class InventedPerson extends Json<InventedPerson> {
    private InventedPerson() {}

    public static InventedPerson aPerson(String given, String family) {
        return new InventedPerson().within("name", "given", given).within("name", "family", family);
    }

    public InventedPerson keyed(String key) {
        return with("key", key);
    }

    /** @param type a relationship in kebab-case, {@code mother} */
    public InventedPerson whoIs(String type, String childKey) {
        Relationship relationship = new Relationship().with("child", childKey).with("type", type);
        return adding("relationships", relationship.json());
    }

    private static final class Relationship extends Json<Relationship> {}
}
