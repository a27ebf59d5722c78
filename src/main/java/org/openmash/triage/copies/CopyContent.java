package org.openmash.triage.copies;

import java.util.List;

/**
 * Exactly what goes out: nothing else of the case reaches the reader.
 *
 * @param leftOut what kinds of thing were left out, where saying so gives nothing away
 */
public record CopyContent(String title, List<Section> sections, List<String> leftOut) {
    public CopyContent {
        sections = List.copyOf(sections);
        leftOut = List.copyOf(leftOut);
    }

    @Override
    public String toString() {
        return "CopyContent";
    }

    /** One field, in words. */
    public record Section(CopyPart part, String heading, List<String> lines) {
        public Section {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "Section";
        }
    }
}
