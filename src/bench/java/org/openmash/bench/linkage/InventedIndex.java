package org.openmash.bench.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openmash.bench.linkage.BritishFamilies.Child;
import org.openmash.children.matching.Particulars;

/** The children of the British generator as an index keeps them and as messages tell of them. */
public final class InventedIndex {
    private final BritishFamilies families;
    private final long seed;
    private final List<Child> children = new ArrayList<>();

    public InventedIndex(long seed, int size) {
        this.seed = seed;
        this.families = new BritishFamilies(seed, size);
        while (children.size() < size) {
            children.addAll(families.children(families.family()));
        }
        while (children.size() > size) {
            children.removeLast();
        }
    }

    public int size() {
        return children.size();
    }

    public Particulars onRecord(int child) {
        return BritishTelling.onRecord(families, children.get(child), seed * 31 + child);
    }

    /** What is told of a child on record now, with the slips of the generator. */
    public Particulars now(int child, long telling) {
        return BritishTelling.now(families, children.get(child), seed * 17 + 1_000_000_007L * (telling + 1));
    }

    public String family(int child) {
        return children.get(child).family().surname();
    }

    /** As a message would write it, JSON. */
    public String told(int child) {
        Child one = children.get(child);
        BritishFamilies.Home home = one.family().home();
        return ("{\"name\":{\"given\":\"%s\",\"family\":\"%s\",\"alsoKnownAs\":[]},\"dateOfBirth\":\"%s\",\"sex\":\"%s\","
                        + "\"address\":{\"lines\":[\"%d %s\"],\"town\":\"%s\",\"postcode\":\"%s\"},\"schoolUrn\":\"s%d\"}")
                .formatted(
                        one.given(), one.family().surname(), one.born(), one.girl() ? "female" : "male", home.number(),
                        home.street(), home.town(), home.postcode(), one.school());
    }

    /** One of them, as often as any other. */
    public int any(Random chance) {
        return chance.nextInt(children.size());
    }
}
