package org.openmash.triage.web;

import org.openmash.triage.copies.AssessmentCopy;
import org.openmash.triage.copies.CopyContent;

/** A copy as its reader gets it: what was composed, and nothing of the file that it was drawn from. */
final class CopyPage {
    private CopyPage() {}

    static String of(AssessmentCopy copy) {
        return Markup.page("Copy", page -> write(copy, page));
    }

    private static void write(AssessmentCopy copy, Markup page) {
        CopyContent content = copy.content();
        if (!copy.isReleased()) {
            page.notice("Preview. It is not released: nobody may be given this.");
        }
        page.element("h1", content.title());
        content.sections().forEach(section -> page.in("section", null, () -> {
            page.element("h2", section.heading());
            section.lines().forEach(page::paragraph);
        }));
        if (!content.leftOut().isEmpty()) {
            page.element("h2", "What was left out");
            page.paragraph("The law lets or makes us leave these out. You may ask for that to be looked at again.");
            page.list(content.leftOut());
        }
    }
}
