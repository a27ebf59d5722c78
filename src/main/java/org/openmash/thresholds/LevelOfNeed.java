package org.openmash.thresholds;

import java.util.List;

/**
 * What a level is called where a set holds, what it means there, and the law that it usually sits on: level 4 is
 * section 47 in one authority, and in the next section 17 sits there too.
 */
public record LevelOfNeed(Level level, String name, String meaning, List<String> legalRoutes) {

    public LevelOfNeed {
        legalRoutes = List.copyOf(legalRoutes);
        if (level == null || name == null || meaning == null) {
            throw new IllegalArgumentException("a level of need has a name and a meaning");
        }
    }
}
